package words

// Catalogue is everything the interface says in one language.
type Catalogue struct {
	_ [0]func() // no == : the compiler would write 40 KB of it

	// Of the whole site.
	Lang, Dir, Site, Tagline, SkipToContent, SearchVerb, SearchLabel,
	SearchHint, About, Menu, Footer, Update, Reload, Close, FromTo,
	ListComma, NoScript string

	// Of the search.
	Searching, Sources, NoSource, Undated, Filters, ExceptSource,
	RemoveVerb, RemoveAll, SortBy, ByRelevance, Newest, Oldest, MatchBy, MatchNear,
	MatchStem, MatchFolded, MatchExact, MatchNearHelp, MatchStemHelp, MatchFoldedHelp,
	MatchExactHelp, More, Why, WhyStands, Understood, Stopword,
	Unattested, Problem, EmptyTitle, EmptyFilters, EmptyWider, EmptyAll, Failed, HomeNewest, HomeAll, ResultsFor,
	EmptyLess, EmptyNearest, EmptyOpening, DidYouMean, StoodIn string

	// Of ways in: what comes up, and fields and operators for examples.
	Openings, Examples, Longest, Or, SourceField, FromField string

	// Of the timeline.
	Timeline, AllDays, TallestBar, BarTable, RangeBegin, RangeEnd, DayHint, DayWrong string

	// Of the article.
	TitleDerived, Published, Estimated, DateUnknown, Evidence, EvidenceStated,
	EvidenceInferred, Line, Byline, Agency, Section, Keywords, Related, SourcePage,
	Publisher, Previous, Next, PreviousMatch, NextMatch, MatchOf, MatchesOf, NoMatches,
	BackToResults, ArticleLabel string

	// Of the source page.
	PageTitle, PageIntro, PageArticles, PageFile, PageEncoding, PageLegend, PageKept,
	PageRemoved, Reason, KindHeadline, KindDeck, KindCaption, KindBody, KindSubhead,
	KindDateline, KindByline, KindAgency, KindWidget, KindTeaser, KindList, KindLabel,
	KindCredit, KindDate, KindKeywords, KindDuplicate string

	// Of about and errors.
	AboutTitle, AboutWhat, AboutHow, AboutHowText, AboutSearch, AboutSearchText,
	AboutDates, AboutDatesText, AboutPrivacy, AboutPrivacyText, AboutRights,
	AboutRightsText, AboutBuilt, NotFoundTitle, NotFoundText,
	NoSegmentMissing, NoSegmentDamaged string

	// Of how a query was understood.
	ChipMatch, ChipNot, ChipWithout, Active, ToFilters, ReasonSame, ReasonFolded,
	ReasonStem, ReasonIrregular, ReasonSpelling, ReasonTypo, ReasonRoot, ReasonMeaning, ReasonNarrower, ReasonKinship,
	ReasonScript, ReasonSynonym, ReasonPrefix string

	// Of completions.
	Suggestions, SuggestWords, SuggestPhrases, SuggestArticles, SuggestLayout,
	SuggestRecent, EraseRecent, NotInCorpus string

	// Of display and help.
	Display, DisplayTitle, Theme, ThemeDevice, ThemeLight, ThemeDark, ThemeContrast,
	Size, SizeSmaller, SizeLarger, SizeSample, DigitsLabel, MonthsLabel, Vowels,
	VowelsShown, VowelsHidden, Layout, LayoutWhole, LayoutText, Language, Help, HelpTitle, HelpKeys, HelpSyntax,
	SyntaxWords, SyntaxPhrase, SyntaxOr, SyntaxNot, SyntaxExact, SyntaxPrefix,
	SyntaxNear, SyntaxTitle, SyntaxSource, SyntaxDates, KeySearch, KeyMove, KeyOpen,
	KeyMatch, KeyBack, KeyHelp, KeyNeighbour string

	// Of citing.
	Cite, CiteTitle, CiteFootnote, Copy, CopyQuote, CopyLink, Copied, CopyFailed,
	NothingSelected, Save, Print, Accessed string

	// Of the desk.
	Desk, DeskTitle, DeskIntro, DeskRefused, DeskEmpty, DeskScript, DeskArticles,
	DeskPassages, DeskSearches, DeskRead, Keep, Kept, KeepPassage, KeepSearch,
	KeptSearch, PassageKept, WritingKept, Note, Tags, Export, Import, Imported, ImportFailed, Erase,
	EraseSure, Erased, DeskFind, DeskTags string

	// Of lists and batches.
	ExportResults, ExportCSV, ExportJSON, ExportJSONL, ExportText, ExportPage, AboutTake, Install, StoredHere, Forget, Forgotten, SaveCorpus, SaveCorpusText, Batch, BatchIntro, BatchQueries,
	BatchRun, BatchFile, BatchQuery, BatchFound, BatchFirst, BatchRunning string

	// Of going on from an article.
	PreviousResult, NextResult, Similar, RangeFrom, RangeTo, RangeApply string

	// Of open spans of days.
	Since, Until string

	// Of embedding.
	Embed, EmbedTitle, EmbedElement, EmbedFrame, EmbedMore, EmbedPage, EmbedIntro,
	EmbedExample, EmbedExampleLink, EmbedAttributes, EmbedEvents, EmbedMethods,
	EmbedName, EmbedMeaning, EmbedView, EmbedQuery, EmbedSource, EmbedDays, EmbedDial, EmbedReasons,
	EmbedTheme, EmbedAccent, EmbedLang, EmbedHeight, EmbedOpen, EmbedOnReady,
	EmbedOnSearch, EmbedOnOpen, EmbedSearch, EmbedOpenID, EmbedPolicy, EmbedPolicyText,
	EmbedLimits, EmbedLimitsText, EmbedRefused, OpenWhole string

	// Counts.
	Results, Articles, Words, SourcesCount, Pages, Matches, CopiesCount, Lines, ReadingTime, DistinctWords Forms
}
