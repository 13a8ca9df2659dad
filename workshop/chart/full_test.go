package chart

// The same charts with as much as a workshop may put in: names of sixty
// letters, statements of two hundred, eight texts and more a region.
const (
	longName  = "Gemeenschappelijke Regeling Vergunningverlening Waterrijk eo"
	statement = "We willen dat een inwoner binnen de wettelijke termijn een besluit krijgt dat klopt, dat uit te leggen is aan de balie, en dat niemand op vrijdagmiddag nog met een eigen lijstje hoeft na te lopen of bij te houden."
)

func fullVenn() Venn {
	v := sampleVenn()
	v.Title, v.Client.Name = "Belangen, een vol canvas", longName
	for range 7 {
		v.Left = append(v.Left, statement)
		v.Middle = append(v.Middle, statement)
		v.Right = append(v.Right, "Voorspelbare inzet van onze mensen")
	}
	v.Pairs = append(v.Pairs, VennPair{Left: statement, Right: statement, Label: statement, Clash: true}, VennPair{Left: "Kort", Right: "Kort", Label: "", Clash: false}, VennPair{Left: "Nog een", Right: "En nog een", Label: "", Clash: false})
	return v
}

func fullLoop() Loop {
	l := sampleLoop()
	l.Title = "Cyclus, een vol canvas"
	for i := range l.Nodes {
		l.Nodes[i].Text = statement
	}
	for range 3 {
		l.Fixes = append(l.Fixes, LoopFix{Label: "Omgevingsvergunningverleningsoverleg erbij", Cost: 20, Amount: "20 u"})
	}
	l.TurnsLabel = longName
	return l
}

func fullDumbbell() Dumbbell {
	d := sampleDumbbell()
	d.Title, d.Client = "Negen drijfveren aan beide kanten", longName
	for i, name := range driverNames {
		d.Rows = append(d.Rows, DumbbellRow{Label: name, About: Party{longName, Right}, Vendor: new(1 + float64(i)/2), Client: new(5 - float64(i)/2), Gap: new(float64(i) - 4), Note: "gedeelde zorg", Strong: i%3 == 0, Statement: ""})
	}
	return d
}

func fullIceberg() Iceberg {
	c := sampleIceberg()
	c.Title = "IJsberg, een vol canvas"
	for i := range c.Layers {
		c.Layers[i].Texts = append(c.Layers[i].Texts, statement, statement, statement)
	}
	return c
}
