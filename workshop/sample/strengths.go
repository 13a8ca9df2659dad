package sample

import "samenspel/workshop"

// strengths are what people told of the other side, by whose side tells it.
var strengths = []struct {
	side   workshop.Side
	fields fields
}{
	{workshop.Client, fields{
		"strength": {NL: "Eerst een ochtend meekijken, dan pas een oplossing noemen", EN: "Watching for a morning before naming a solution"},
		"story": {
			NL: "In de week na de livegang zat Joost naast Ingrid aan de balie. Hij had die dag niets anders gepland en zei vooral: “Laat eens zien.”",
			EN: "In the week after going live Joost sat beside Ingrid at the counter. He had nothing else planned that day, and mostly said: “Show me.”",
		},
		"driver": same("aandacht"), "keep": same("yes"),
	}},
	{workshop.Vendor, fields{
		"strength": {NL: "De eigen lijst laten zien, met uitleg bij elke kolom", EN: "Showing the private list, with the reason for each column"},
		"story": {
			NL: "Pieter kwam voor een handtekening en bleef twee uur. Fatima schaamde zich voor haar lijst; hij vond hem slimmer dan ons scherm.",
			EN: "Pieter came for a signature and stayed two hours. Fatima was ashamed of her list; he thought it cleverer than our screen.",
		},
		"driver": same("respect"), "keep": same("yes"),
	}},
	{workshop.Client, fields{
		"strength": {NL: "Bellen om te zeggen dat er nog niets te zeggen is", EN: "Calling to say that there is nothing to say yet"},
		"story": {
			NL: "Samira belde Bram op vrijdag om vijf uur: nog geen oplossing, wel een naam en een tijd voor maandag. Hij sliep dat weekend gewoon.",
			EN: "Samira called Bram on Friday at five: no solution yet, but a name and a time for Monday. He slept well that weekend.",
		},
		"driver": same("responsiviteit"), "keep": same("yes"),
	}},
	{workshop.Vendor, fields{
		"strength": {NL: "Uitzoeken wanneer het misgaat voordat je belt", EN: "Finding out when it goes wrong before calling"},
		"story": {
			NL: "Bram had het drie keer geprobeerd en schreef op bij welke knop het stopte. Diezelfde middag was het verholpen. We hebben taart gestuurd.",
			EN: "Bram had tried it three times and noted at which button it stopped. It was mended that same afternoon. We sent him a cake.",
		},
		"driver": same("begrip"), "keep": same("no"),
	}},
}

// strengths has both sides tell what already works.
func (s *script) strengths() {
	s.over("9:28", s.open("9:22", "strengths", "tell"))
	key := s.open("9:29", "strengths", "wall")
	s.at("9:31")
	for _, c := range strengths {
		s.card(key, "strength", c.side, c.fields)
	}
	s.over("9:35", key)
}
