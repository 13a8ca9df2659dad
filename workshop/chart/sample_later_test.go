package chart

import "strings"

func sampleTouchpoints() Touchpoints {
	c := Touchpoints{
		Title: "Contactmomenten", Vendor: noorderlicht, Client: waterrijk, Low: "lastig", High: "prettig",
		Critical: "spannend moment", Unreachable: "geen mens bereikbaar", Story: "een verhaal waard",
	}
	row := func(name string, vendor, client float64, story bool) {
		c.Moments = append(c.Moments, Touchpoint{Name: name, Vendor: Feeling{Score: &vendor}, Client: Feeling{Score: &client}, Story: story})
	}
	row("Kennismaking", 2, 1, false)
	row("Aanbesteding", 0, 1, false)
	row("Contract", 1, 0, false)
	row("Inrichting", 1, 1, false)
	row("Livegang", 1, -1, true)
	row("Melding", -1, -2, true)
	row("Nieuwe versie", 1, -2, true)
	row("Evaluatie", 0, 0, false)
	row("Verlenging of afscheid", 1, 0, false)
	c.Moments[4].Client.Critical = true
	c.Moments[5].Client.Critical, c.Moments[5].Client.Unreachable = true, true
	c.Moments[6].Vendor.Critical, c.Moments[6].Client.Critical = true, true
	c.Moments[7].Vendor.Score = nil
	return c
}

func sampleTerms() Terms {
	return Terms{
		Title: "Woorden die elkaar ontmoeten", Vendor: noorderlicht, Client: waterrijk, Agreed: "Wij zeggen",
		Rows: []Term{
			{Vendor: "incident", Agreed: "melding", Client: "melding", Meaning: "Iets werkt niet zoals het zou moeten, voor wie ermee werkt.", Status: TermAgreed, Label: "afgesproken"},
			{Vendor: "case", Agreed: "zaak", Client: "zaak", Meaning: "Alles rond één aanvraag van een inwoner, van begin tot besluit.", Status: TermAgreed, Label: "afgesproken"},
			{Vendor: "change", Agreed: "wens", Client: "wens", Meaning: "Iets dat we graag anders zien en dat nog niet is afgesproken.", Status: TermAgreed, Label: "afgesproken"},
			{Vendor: "vergunningsobject", Agreed: "omgevingsvergunning", Client: "omgevingsvergunning", Meaning: "Zoals de Omgevingswet het zegt.", Status: TermFixed, Label: "vast door derden"},
			{Vendor: "opgelost", Agreed: "", Client: "klaar", Meaning: "", Status: TermOpen, Label: "nog open"},
		},
	}
}

func sampleWorkday() Workday {
	return Workday{
		Title:  "De werkdag van de ander",
		Right:  "klopt",
		Partly: "deels",
		Wrong:  "niet",
		Hits:   "goed geraden",
		Empty:  "nog niet geraden",
		Vendor: DayGuess{By: noorderlicht, About: "raadt een dag bij Waterrijk", Lines: []DayLine{
			{Label: "Wie", Text: "Ingrid, baliemedewerker burgerzaken", Verdict: GuessRight},
			{Label: "Doet", Text: "Neemt aanvragen in en zoekt de stand van zaken op terwijl de inwoner wacht", Verdict: GuessRight},
			{Label: "Wil", Text: "Dat het scherm sneller is", Verdict: GuessPartly},
			{Label: "Noemt het", Text: "Een case", Verdict: GuessWrong},
			{Label: "Hoe", Text: "Belt de helpdesk als het vastloopt", Verdict: GuessRight},
		}},
		Client: DayGuess{By: waterrijk, About: "raadt een dag bij Noorderlicht", Lines: []DayLine{
			{Label: "Wie", Text: "Samira, helpdesk", Verdict: GuessRight},
			{Label: "Doet", Text: "Beantwoordt meldingen op volgorde van binnenkomst en zet ze door naar ontwikkeling", Verdict: GuessPartly},
			{Label: "Wil", Text: "Meldingen kunnen sluiten", Verdict: NotJudged},
			{Label: "Noemt het", Text: "Een ticket", Verdict: GuessRight},
			{Label: "Hoe", Text: "", Verdict: NotJudged},
		}},
	}
}

func sampleMisunderstanding() Misunderstanding {
	return Misunderstanding{
		Title: "Zo praten we langs elkaar heen",
		Nodes: [4]LoopNode{
			{Heading: "Kritiek", Text: "Iemand zegt wat er misgaat en wat het kost."},
			{Heading: "Reflex", Text: "De ander verklaart, belooft of schuift het weg."},
			{Heading: "Niet gehoord", Text: "Het gevoel erachter krijgt geen plaats. Het probleem blijft liggen."},
			{Heading: "Harder of stiller", Text: "De kritiek komt harder terug, of er komt niets meer."},
		},
		Recognised: "Herkend", Better: "In ons betere antwoord", Replies: 6,
		Reflexes: []ReflexCount{
			{"Normaliseren", Left, 3},
			{"Techniek-omleiding", Left, 2},
			{"Toekomstbelofte", Left, 1},
			{"Afschuiven", Left, 0},
			{"Veralgemenen", Right, 2},
			{"Dreigen", Right, 1},
			{"Zwijgen", Right, 1},
		},
		Parts: []PartCount{{"erkend", 4}, {"gevraagd", 6}, {"samengevat", 2}, {"samen gemaakt", 3}},
	}
}

func sampleMatrix() Matrix {
	o := func(label string, level int, effort, leverage float64, chosen bool) MatrixOption {
		return MatrixOption{Label: label, Level: level, Effort: &effort, Leverage: &leverage, Chosen: chosen}
	}
	return Matrix{
		Title: "Ingrepen: wat kost het, wat levert het op?", Effort: "inspanning →", Leverage: "hefboom",
		Corners: [4]string{"begin hier", "groot werk", "klein bier", "laat liggen"},
		Levels:  [3]string{"HET", "WIJ", "IK"}, Chosen: "gevuld = gekozen",
		Options: []MatrixOption{
			o("Maat voor blijvend opgelost in plaats van snel gesloten", 0, 3, 5, true),
			o("Twee stemmen op de roadmap", 0, 3, 5, true),
			o("Klantsuccesteam", 0, 5, 4, false),
			o("Samen een release testen", 1, 2, 4, true),
			o("Leeruur, elke maand", 1, 2, 4, true),
			o("Intervisie", 1, 2, 2, false),
			o("Leiding loopt een dag mee", 2, 1, 3, true),
			{Label: "Coaching", Level: 2},
		},
	}
}

func sampleRings() Rings {
	s := func(name string, ring int, effect float64, note string) Stakeholder {
		return Stakeholder{Name: name, Ring: ring, Effect: &effect, Note: note}
	}
	return Rings{
		Title: "Wie dragen gevolgen?", Centre: "Wij samen", Names: [3]string{"Mens", "Samenleving", "Natuur"},
		Effects: [5]string{"duidelijk slechter", "iets slechter", "geen verschil", "iets beter", "duidelijk beter"},
		Stakeholders: []Stakeholder{
			s("Aanvragers", 0, 2, "Zij hebben hun besluit op tijd."), s("Balie", 0, -1, ""),
			{Name: "Mantelzorgers", Ring: 0, Effect: nil, Note: ""},
			s("Omwonenden", 1, 0, ""), s("Andere gemeenten", 1, 1, "Zij krijgen wat wij samen testen."), s("Kleine ondernemers", 1, -1, ""),
			s("Raad", 1, 1, ""), s("Stroomverbruik van het rekencentrum", 2, -2, "Elke omgeving draait dag en nacht."), s("Minder papier", 2, 1, ""), s("Reizen", 2, 1, ""),
		},
		Vendor: noorderlicht, Client: waterrijk, Limits: "Dit doen we niet, ook niet op verzoek",
		VendorLimits: []string{"Klanten naar modules duwen die ze niet nodig hebben", "Een storing mooier voorstellen dan zij is"},
		ClientLimits: []string{"Gegevens van inwoners in een test gebruiken"},
	}
}

func sampleTrend() Trend {
	pair := func(before, now float64, arrow int) TrendPair { return TrendPair{&before, &now, arrow} }
	c := Trend{
		Title: "Toen en nu", Image: "gezien door de ander", Self: "gezien door henzelf", Change: "toen → nu",
		Low: "bijna nooit", High: "bijna altijd",
		Vendor: TrendPanel{About: noorderlicht, Note: "4 van 5 waren er toen ook"}, Client: TrendPanel{About: waterrijk, Note: "5 van 5 waren er toen ook"},
	}
	for i, d := range driverNames {
		row := TrendRow{Label: d, Image: pair(sampleImage[i], sampleImage[i]+.15*float64(i%4), 0), Self: pair(sampleSelf[i], sampleSelf[i]-.1*float64(i%3), 0)}
		if i%4 == 3 {
			row.Image = pair(sampleImage[i], sampleImage[i]+.6, 1)
		}
		if i == 6 {
			row.Aside, row.Image, row.Self = "verschil kleiner", pair(2.33, 3.4, 1), pair(3.67, 3.1, -1)
		}
		c.Vendor.Rows = append(c.Vendor.Rows, row)
		switch i {
		case 2:
			row = TrendRow{Label: d, Note: "te weinig antwoorden"}
		case 5:
			row.Image, row.Note = TrendPair{}, "toen te weinig antwoorden"
		case 4:
			row.Image.Before = nil
		}
		c.Client.Rows = append(c.Client.Rows, row)
	}
	return c
}

func sampleProgress() Progress {
	return Progress{
		Title: "Wat werd ervan?", Baseline: "begin", Target: "doel", Now: "nu", Missing: "nog niet gemeten",
		Back: "symptoom kwam terug", Partly: "deels terug", Away: "bleef weg",
		Rows: []ProgressRow{
			{"Blijvend opgelost als maat", "31%", "24%", "12%", new(.37), SymptomBack, "aanpassen"},
			{"Twee stemmen op de roadmap", "0", "2", "4", new(.5), SymptomPartly, "behouden"},
			{"Samen een release testen voordat hij naar het vergunningenteam gaat", "120", "0", "0", new(1.2), SymptomAway, "verbreden"},
			{"Leeruur, elke maand", "2,4", "2,2", "3,4", new(-.2), SymptomUnsaid, "behouden"},
			{"Leiding loopt een dag mee", "2,1", "", "2,9", nil, SymptomUnsaid, ""},
		},
	}
}

// As much as a workshop may put in.
func fullTouchpoints() Touchpoints {
	c := sampleTouchpoints()
	c.Title, c.Client.Name = "Twaalf contactmomenten", longName
	for i := range c.Moments {
		c.Moments[i].Name = "Overleg over de omgevingsvergunningverlening in de regio"
	}
	for range 3 {
		c.Moments = append(c.Moments, c.Moments[5])
	}
	return c
}

func fullTerms() Terms {
	c := sampleTerms()
	c.Title = "Twaalf woorden"
	for len(c.Rows) < 12 {
		c.Rows = append(c.Rows, Term{Vendor: strings.Repeat("woord ", 7)[:40], Agreed: "omgevingsvergunningverleningsprocedure", Client: "omgevingsvergunningverleningsprocedure", Meaning: statement[:160], Status: TermOpen, Label: "nog open"})
	}
	return c
}

func fullWorkday() Workday {
	c := sampleWorkday()
	c.Title, c.Vendor.By.Name = "Een volle werkdag", longName
	for i := range c.Vendor.Lines {
		c.Vendor.Lines[i].Text = statement[:100]
	}
	return c
}

func fullMatrix() Matrix {
	c := sampleMatrix()
	c.Title = "Veel op één plek"
	for i := range 14 {
		c.Options = append(c.Options, MatrixOption{Label: statement[:80], Level: i % 3, Effort: new(3.0), Leverage: new(5.0), Chosen: i%4 == 0})
	}
	return c
}

func fullRings() Rings {
	c := sampleRings()
	c.Title = "Veel betrokkenen"
	for i := range 16 {
		c.Stakeholders = append(c.Stakeholders, Stakeholder{Name: longName, Ring: i % 3, Effect: new(float64(i%5 - 2)), Note: statement})
	}
	c.VendorLimits = []string{statement[:160], statement[:160], statement[:160]}
	c.ClientLimits = c.VendorLimits
	return c
}

func fullProgress() Progress {
	c := sampleProgress()
	c.Title = "Zeven acties"
	for range 2 {
		c.Rows = append(c.Rows, ProgressRow{statement[:80], "120 zaken op de schaduwlijst", "64 zaken op de schaduwlijst", "0 zaken op de schaduwlijst", new(.47), SymptomBack, "aanpassen"})
	}
	return c
}

// later are the samples of these charts.
func later() map[string]drawable {
	return map[string]drawable{
		"touchpoints": sampleTouchpoints(), "touchpoints-full": fullTouchpoints(),
		"terms": sampleTerms(), "terms-full": fullTerms(),
		"workday": sampleWorkday(), "workday-full": fullWorkday(),
		"misunderstanding": sampleMisunderstanding(),
		"matrix":           sampleMatrix(), "matrix-full": fullMatrix(),
		"rings": sampleRings(), "rings-full": fullRings(),
		"trend":    sampleTrend(),
		"progress": sampleProgress(), "progress-full": fullProgress(),
	}
}
