package chart

import "maps"

// The demo workshop Noorderlicht × Waterrijk, as a surface would pass it in.
var (
	noorderlicht = Party{"Noorderlicht", Left}
	waterrijk    = Party{"Waterrijk", Right}
	driverNames  = []string{
		"Ontvankelijkheid", "Inlevingsvermogen", "Begrip", "Responsiviteit", "Aandacht",
		"Respect", "Betrouwbaarheid", "Dienstbaarheid", "Partnership",
	}
	sampleSelf  = []float64{3.53, 3.07, 3.33, 3.47, 3.33, 3.67, 3.67, 3.67, 3.33}
	sampleImage = []float64{3.00, 2.67, 2.47, 3.00, 3.47, 3.53, 2.33, 3.67, 2.67}
)

func sampleHeatmap() Heatmap {
	h := Heatmap{
		Title: "Spiegel over Noorderlicht: negen drijfveren op HET, WIJ en IK", Party: noorderlicht,
		Columns: []string{"HET", "WIJ", "IK"}, Self: "zelf", Image: "beeld", Gap: "verschil",
		TooFew: "te weinig antwoorden", FewSign: "<3", NotAsked: "niet gevraagd in de korte vorm",
	}
	groups := []string{"Begrijpen", "Verbinden", "Koesteren"}
	for i, d := range driverNames {
		r := HeatRow{Label: d, Group: groups[i/3]}
		for c := range 3 {
			self, image := sampleSelf[i]+.4*float64(c-1), sampleImage[i]+.4*float64(c-1)
			cell := HeatCell{Asked: true, Self: &self, Image: &image, Gap: new(self - image), Strong: self-image >= 1}
			if i == 4 && c == 2 {
				cell.Image, cell.Gap = nil, nil
			}
			if i == 7 && c == 0 {
				cell.Self, cell.Image, cell.Gap = nil, nil, nil
			}
			r.Cells = append(r.Cells, cell)
		}
		h.Rows = append(h.Rows, r)
	}
	return h
}

func sampleShortHeatmap() Heatmap {
	h := sampleHeatmap()
	h.Title = "Spiegel over Noorderlicht, korte vorm"
	for i, asked := range []int{1, 2, 1, 0, 2, 2, 1, 0, 0} {
		for c := range h.Rows[i].Cells {
			h.Rows[i].Cells[c].Asked = c == asked
		}
	}
	return h
}

func sampleDumbbell() Dumbbell {
	d := Dumbbell{
		Title: "Zelfbeeld en beeld, naar urgentie", Vendor: "Noorderlicht", Client: "Waterrijk", Says: "zegt",
		Low: "bijna nooit", High: "bijna altijd", TooFew: "te weinig antwoorden", GapLabel: "verschil",
	}
	row := func(label string, about Party, vendor, client, gap float64, note string, strong bool) {
		d.Rows = append(d.Rows, DumbbellRow{Label: label, About: about, Vendor: &vendor, Client: &client, Gap: &gap, Note: note, Strong: strong, Statement: ""})
	}
	row("Betrouwbaarheid", noorderlicht, 3.67, 2.33, 1.34, "blinde vlek", true)
	row("Responsiviteit", waterrijk, 2.33, 3.47, 1.14, "blinde vlek", true)
	row("Begrip", noorderlicht, 3.33, 2.47, .86, "gesprek", false)
	row("Respect", waterrijk, 4.00, 2.87, -1.13, "verborgen kracht", true)
	row("Dienstbaarheid", noorderlicht, 3.67, 3.67, 0, "gesprek", false)
	d.Rows = append(d.Rows,
		DumbbellRow{Label: "Aandacht", About: noorderlicht, Vendor: new(3.33)},
		DumbbellRow{Label: "Partnership", About: waterrijk})
	return d
}

// sampleStatements is a dumbbell with what was scored under each driver.
func sampleStatements() Dumbbell {
	d := sampleDumbbell()
	d.Title = "Zelfbeeld en beeld, met de stelling"
	d.Rows = d.Rows[:5]
	d.Rows[0].Statement = "Noorderlicht meldt tegenvallers uit zichzelf en op tijd."
	d.Rows[1].Statement = "Een vraag van Noorderlicht bereikt bij Waterrijk snel een beslisser."
	d.Rows[2].Statement = "Noorderlicht zoekt samen met Waterrijk naar oorzaken, niet naar schuldigen."
	d.Rows[3].Statement = "Mensen van Waterrijk nemen de vakkennis van Noorderlicht serieus."
	return d
}

func samples() map[string]drawable {
	all := map[string]drawable{
		"heatmap":       sampleHeatmap(),
		"heatmap-short": sampleShortHeatmap(),
		"dumbbell":      sampleDumbbell(),
		"dumbbell-says": sampleStatements(),
		"dumbbell-full": fullDumbbell(), "venn-full": fullVenn(),
		"loop-full": fullLoop(), "iceberg-full": fullIceberg(),
		"iceberg":           sampleIceberg(),
		"causes":            sampleCauses(),
		"consent":           sampleConsent(),
		"consent-agreed":    sampleAgreed(),
		"consent-objection": sampleObjection(),
		"trust":             sampleTrust(),
		"venn":              sampleVenn(),
		"loop":              sampleLoop(),
	}
	maps.Copy(all, later())
	return all
}

func sampleTrust() TrustBars {
	mark := func(received, predicted float64) TrustMark { return TrustMark{&received, &predicted} }
	return TrustBars{
		Title: "Vertrouwen: ontvangen en voorspeld", Vendor: noorderlicht, Client: waterrijk,
		Receives: "ontvangt", Predicted: "voorspelde", TooFew: "te weinig antwoorden",
		Rows: []TrustRow{
			{"Vertrouwen", 1, 10, "", 1, mark(5.8, 7.6), mark(6.6, 6.4)},
			{"Sympathie", 1, 10, "", 1, mark(7.2, 7.0), mark(7.4, 6.8)},
			{"Aanbevelen", 0, 10, "", 1, mark(5.4, 7.1), mark(6.9, 7.0)},
			{"Voordeel van de twijfel", 1, 10, "", 1, TrustMark{Predicted: new(6.5)}, TrustMark{Received: new(6.1)}},
			{"Uitzonderlijk goede partner", 0, 100, "%", 0, mark(20, 80), mark(40, 60)},
		},
	}
}

func sampleVenn() Venn {
	return Venn{
		Title: "Belangen van Noorderlicht en Waterrijk", Vendor: noorderlicht, Client: waterrijk, Shared: "Samen",
		Left:   []string{"Voorspelbare releases die we zonder nachtwerk kunnen maken", "Een product dat meer gemeenten past"},
		Middle: []string{"De inwoner krijgt op tijd een besluit", "Werken zonder schaduwlijstjes", "Voorspelbare inzet"},
		Right:  []string{"Zaken sluiten op vrijdag", "Verantwoording aan de raad", "Bezetting aan de balie"},
		Pairs: []VennPair{
			{Left: "Een sterke referentie", Right: "Kennis die blijft als mensen wisselen", Label: "aanvullend", Clash: false},
			{Left: "Uren die we maken, betaald krijgen", Right: "Een vast budget per jaar", Label: "kosten per blijvende oplossing", Clash: true},
		},
	}
}

func sampleLoop() Loop {
	return Loop{
		Title: "Meldingen komen terug",
		Nodes: [5]LoopNode{
			{Heading: "Symptoom", Text: "Meldingen komen terug: 31% wordt heropend, 26 uur per maand"},
			{Heading: "Ingreep", Text: "Extra medewerker, daarna training van kerngebruikers, daarna een escalatielijn"},
			{Heading: "Verlichting", Text: "Vier tot zes weken rust aan de balie"},
			{Heading: "Bijwerking", Text: "Samira plakt pleisters; product ziet de patronen niet meer"},
			{Heading: "Terugkeer", Text: "Dezelfde melding, onder een ander nummer en bij een ander team"},
		},
		Turns: new(3), TurnsLabel: "keer teruggekomen", Kind: "verschuiving van de last",
		Fixes: []LoopFix{{Label: "Extra medewerker, februari", Cost: 96, Amount: "96 u"}, {Label: "Training, mei", Cost: 48, Amount: "48 u"}, {Label: "Escalatielijn, september", Cost: 66, Amount: "66 u"}},
		Total: "210 uur", TotalLabel: "Samen",
	}
}

func sampleIceberg() Iceberg {
	return Iceberg{
		Title: "Wat ligt onder de terugkerende meldingen?", Water: "zichtbaar",
		Layers: []IcebergLayer{
			{Heading: "Gebeurtenis", Hint: "Wat gebeurde er?", Texts: []string{"Melding 4711 werd voor de derde keer heropend"}},
			{Heading: "Patroon", Hint: "Wat keert terug?", Texts: []string{"31% van de meldingen komt binnen een maand terug", "Elke training helpt vier weken"}},
			{Heading: "Structuur", Hint: "Wat houdt het in stand?", Texts: []string{"Samira en Bram worden allebei op sluitsnelheid gemeten", "Patronen blijven tussen twee afdelingen liggen", "Kwartaalreleases drukken het testen weg"}},
			{Heading: "Overtuiging", Hint: "Wat vinden we vanzelfsprekend?", Texts: []string{"Wie zegt dat het nog niet klaar is, is lastig"}},
		},
	}
}

func sampleCauses() Causes {
	row := func(label string, v, c int, effect string) Cause {
		return Cause{Label: label, Vendor: &v, Client: &c, Effect: effect}
	}
	return Causes{
		Title: "Vier oorzaken aan beide kanten", Vendor: noorderlicht, Client: waterrijk, Unknown: "nog niet ingevuld",
		Rows: []Cause{
			row("Prestatiemeting", 3, 2, "+"), row("Silo's", 2, 1, "+"), row("Korte termijn", 3, 0, "+"),
			{Label: "Defensieve cultuur", Vendor: new(1), Client: nil, Effect: "−"},
		},
		HypothesisLabel: "Hypothese",
		Hypothesis:      "Zolang wij allebei op sluitsnelheid worden gemeten, loont het om een melding te sluiten in plaats van haar op te lossen.",
	}
}

func sampleConsent() Consent {
	return Consent{
		Title:  "Instemming met actie 1",
		Vendor: Half{"Noorderlicht", Confirmed, "bevestigd", "Ellen, 12 maart 2026, versie 3"},
		Client: Half{"Waterrijk", Concern, "zorg", "Nadia: kost het team twee ochtenden"},
		Agreed: "Overeengekomen",
	}
}

func sampleAgreed() Consent {
	c := sampleConsent()
	c.Client = Half{"Waterrijk", Confirmed, "bevestigd", "Nadia, 12 maart 2026, versie 3"}
	return c
}

func sampleObjection() Consent {
	c := sampleConsent()
	c.Vendor = Half{"Noorderlicht", NotYet, "nog open", ""}
	c.Client = Half{"Waterrijk", Objection, "bezwaar", "Ingrid: testtijd gaat af van de balie"}
	return c
}
