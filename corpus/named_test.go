package corpus

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// monthNames are the names of the months in Egypt and the Gulf, the Levant and
// Iraq, Algeria and Tunisia, Morocco, and English.
var monthNames = [12]string{
	"يناير، كانون الثاني، كانون ثاني، جانفي، January",
	"فبراير، شباط، فيفري، February",
	"مارس، آذار، March",
	"أبريل، إبريل، نيسان، أفريل، April",
	"مايو، أيار، مايس، ماي، May",
	"يونيو، يونية، حزيران، جوان، June",
	"يوليو، يوليه، تموز، جويلية، يوليوز، July",
	"أغسطس، آب، أوت، غشت، August",
	"سبتمبر، أيلول، شتنبر، September",
	"أكتوبر، تشرين الأول، تشرين أول، October",
	"نوفمبر، تشرين الثاني، تشرين ثاني، نونبر، November",
	"ديسمبر، كانون الأول، كانون أول، دجنبر، December",
}

func TestMonthsMeetTheirOtherNamesAndNoOtherMonth(t *testing.T) {
	type named struct {
		month int
		name  string
	}
	var all []named
	var articles []Article
	for month, names := range monthNames {
		for _, name := range strings.Split(names, "، ") {
			all = append(all, named{month, name})
			id := "m" + strconv.Itoa(month) + "-" + strconv.Itoa(len(all))
			articles = append(articles, text(id, "", "وصل الوفد إلى المدينة مساء الجمعة في "+name+" من ذلك العام"))
		}
	}
	c := open(t, articles...)
	for _, asked := range all {
		for _, before := range []string{"", "ب", "و"} {
			if first, _, _ := strings.Cut(asked.name, " "); before != "" && (first[0] < 0x80 || utf8.RuneCountInString(first) < 4) {
				continue // of short words only their numbers tell: «بآب» is «باب» too
			}
			r, err := c.Search(t.Context(), Request{Query: before + asked.name, Limit: 1000})
			if err != nil {
				t.Fatal(err)
			}
			found := map[ArticleID]Hit{}
			for _, h := range r.Hits {
				found[h.ID] = h
			}
			for i, a := range articles {
				h, meets := found[a.ID]
				if meets != (asked.month == all[i].month) {
					t.Errorf("%s finds %s: %v", before+asked.name, all[i].name, meets)
				}
				if !meets {
					continue
				}
				if p := h.Snippets[0]; len(p.Marks) != 1 || p.Text[p.Marks[0].Start:p.Marks[0].End] != all[i].name {
					t.Errorf("%s marks %v in %s", before+asked.name, p.Marks, p.Text)
				}
			}
		}
	}
}

func TestAMonthOfTwoWordsIsExplainedAndCanBeUnticked(t *testing.T) {
	c := open(t, text("a", "", "في كانون الثاني"), text("b", "", "في كانون الأول"), text("c", "", "في يناير"))
	r, err := c.Search(t.Context(), Request{Query: "يناير"})
	if err != nil || len(r.Query.Words) != 1 {
		t.Fatal(r.Query, err)
	}
	var got []string
	for _, x := range r.Query.Words[0].Expansions {
		got = append(got, x.Word+" "+strconv.Itoa(x.Docs))
	}
	if got := strings.Join(got, ", "); got != "يناير 1, كانون الثاني 1" {
		t.Error(got)
	}
	term := r.Query.Words[0].Expansions[1].Term
	if why := r.Hits[1].Why; len(why) != 1 || why[0].Term != term || why[0].Count != 1 {
		t.Error(why)
	}
	if got := ids(t, c, Request{Query: "يناير", Without: []string{term}}); got != "c" {
		t.Errorf("without %s: %s", term, got)
	}
	if got := ids(t, c, Request{Query: "كانون"}); got != "a b c" {
		t.Errorf("the word alone: %s", got)
	}
}

func TestNamesOfTwoWordsMeetOthersOfOneAndOfTwo(t *testing.T) {
	c := open(t,
		text("a", "", "على شاطئ بحر الخزر"), text("b", "", "قرب بحر قزوين"), text("c", "", "كتاب ابن سينا في الطب"),
		text("d", "", "a book of Avicenna"), text("e", "", "ابن الوزير"), text("f", "", "بحر الشمال"), text("g", "", "في كوريا الجنوبية"))
	for _, k := range [...][2]string{
		{"\"بحر قزوين\"", "b"}, {"بحر قزوين", "a b f"}, {"caspian", "a b"}, {"avicenna", "c d"}, {"ابن سينا", "c d e"}, {"ابن", "c e"}, {"south korea", "g"},
	} {
		if got := ids(t, c, Request{Query: k[0]}); got != k[1] {
			t.Errorf("%s: %s", k[0], got)
		}
	}
	r, err := c.Search(t.Context(), Request{Query: "بحر قزوين"})
	if err != nil || len(r.Hits) < 2 {
		t.Fatal(r, err)
	}
	if p := r.Hits[1].Snippets[0]; len(p.Marks) != 1 || p.Text[p.Marks[0].Start:p.Marks[0].End] != "بحر الخزر" {
		t.Errorf("marks %v in %s", p.Marks, p.Text)
	}
	if got := why(r, 1); got != "بحر: بحر 1, قزوين: بحر الخزر 1" {
		t.Errorf("بحر قزوين: %s", got)
	}
	if r, err = c.Search(t.Context(), Request{Query: "south korea"}); err != nil || len(r.Hits) != 1 {
		t.Fatal(r, err)
	}
	if got := why(r, 0); got != "south: كوريا الجنوبيه 1, korea: كوريا الجنوبيه 1" {
		t.Errorf("south korea: %s", got)
	}
}

// why says what stood for which word of the query in hit number i of r.
func why(r Result, i int) string {
	var list []string
	for _, k := range r.Hits[i].Why {
		list = append(list, r.Query.Words[k.Word].Text+": "+k.Term+" "+strconv.Itoa(k.Count))
	}
	return strings.Join(list, ", ")
}
