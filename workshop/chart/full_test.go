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
	v.Pairs = append(v.Pairs, VennPair{statement, statement, statement, true}, VennPair{"Kort", "Kort", "", false}, VennPair{"Nog een", "En nog een", "", false})
	return v
}

func fullLoop() Loop {
	l := sampleLoop()
	l.Title = "Cyclus, een vol canvas"
	for i := range l.Nodes {
		l.Nodes[i].Text = statement
	}
	for range 3 {
		l.Fixes = append(l.Fixes, LoopFix{"Omgevingsvergunningverleningsoverleg erbij", 20, "20 u"})
	}
	l.TurnsLabel = longName
	return l
}

func fullDumbbell() Dumbbell {
	d := sampleDumbbell()
	d.Title, d.Client = "Negen drijfveren aan beide kanten", longName
	for i, name := range driverNames {
		d.Rows = append(d.Rows, DumbbellRow{name, Party{longName, Right}, new(1 + float64(i)/2), new(5 - float64(i)/2), new(float64(i) - 4), "gedeelde zorg", i%3 == 0, ""})
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
