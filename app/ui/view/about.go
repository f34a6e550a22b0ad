package view

import (
	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
)

// about says what the corpus is and how everything shown here is made.
func (v draw) about() m.Group {
	return m.Group{m.El("div.prose",
		m.El("h1", m.Text(v.l.AboutTitle)),
		m.El("p.lead dir=auto", m.Text(v.aboutTitle())),
		m.El("h2", m.Text(v.l.AboutWhat)),
		m.El("p", inline.Dots(v.numbers(), inline.Say(v.l.Count(v.l.DistinctWords, v.Info.Terms)), inline.Say(v.l.Count(v.l.Pages, v.Info.Pages)))),
		v.aboutSources(),
		m.El("h2", m.Text(v.l.AboutHow)), m.El("p", m.Text(v.l.AboutHowText)),
		m.El("h2", m.Text(v.l.AboutSearch)), m.El("p", m.Text(v.l.AboutSearchText)),
		m.El("h2", m.Text(v.l.AboutDates)), m.El("p", m.Text(v.l.AboutDatesText)),
		m.El("h2", m.Text(v.l.AboutPrivacy)), m.El("p", m.Text(v.l.AboutPrivacyText)),
		m.El("h2", m.Text(v.l.AboutRights)), m.El("p", m.Text(v.l.AboutRightsText)),
		v.aboutSave(),
		v.aboutEmbed(),
		v.built(),
		v.aboutDevice(), // last: it comes late, and moves nothing
	)}
}

func (v draw) aboutTitle() string {
	if v.Info.Title != "" {
		return v.Info.Title
	}
	return v.l.Tagline
}

func (v draw) aboutSources() *m.Node {
	table := m.El("tbody")
	for _, s := range v.Info.Sources {
		name := m.El("bdi", m.Text(s.Source))
		if s.Source == "" {
			name = m.El("span", m.Text(v.l.NoSource))
		}
		table.Add(m.El("tr",
			m.El("th scope=row", name), m.El("td", m.Text(v.l.Number(s.Count)))))
	}
	if len(table.Children) == 0 {
		return nil
	}
	return m.El("table", m.El("caption", m.Text(v.l.Sources)), table)
}

// aboutSave hands on the one-file edition, which a file is already.
func (v draw) aboutSave() m.Group {
	if v.File || v.Frame.On {
		return nil
	}
	return m.Group{m.El("h2", m.Text(v.l.AboutTake)), m.El("p", m.Text(v.l.SaveCorpusText)),
		m.El("p", m.El("a.button download=mudawwana.html", m.At("href", v.Root()+"mudawwana.html"), m.Text(v.l.SaveCorpus)))}
}

// aboutDevice says what the device holds, with the way to be rid of it, and
// offers to install where the browser would.
func (v draw) aboutDevice() *m.Node {
	var g m.Group
	if v.Device.Installable {
		g = append(g, m.El("p", m.El("button type=button data-act=install", m.Text(v.l.Install))))
	}
	if v.Device.Stored > 0 {
		size := v.l.Number((v.Device.Stored + 999) / 1000)
		g = append(g, m.El("p.stored", m.Text(words.Fill(v.l.StoredHere, size))),
			m.El("p", m.El("button type=button data-act=forget", m.Text(v.l.Forget))))
	}
	return m.El("div.device", g)
}

func (v draw) aboutEmbed() *m.Node {
	return m.El("p.origin", m.El("a", m.At("href", v.Href(state.Address{View: state.EmbedView})), m.Text(v.l.EmbedPage)))
}

func (v draw) built() *m.Node {
	if v.Info.Built == "" {
		return nil
	}
	return m.El("p.meta", m.Text(v.l.AboutBuilt+" "), m.El("bdi", m.Text(v.Info.Built)))
}
