package sample

import "samenspel/workshop"

// rounds are what the three groups practised: which reflex, and whether the
// reply acknowledged, asked, summed up and made it something of both.
var rounds = []struct {
	reflex                           string
	acknowledged, asked, sum, shared bool
}{
	{"normalising", true, true, false, false},
	{"generalising", false, true, true, false},
	{"technical-detour", true, true, true, false},
	{"silence", true, true, false, true},
	{"deflecting", false, true, true, true},
	{"threatening", true, true, true, true},
}

var reflexNote = workshop.Text{
	NL: "Pieter speelde de klant en zei na één minuut: “Nou, laat maar.” Hij schrok er zelf van. Joost en Bram hebben daarna van stoel geruild en zijn zo blijven zitten.",
	EN: "Pieter played the client and after one minute said: “Oh, never mind.” It startled him. Joost and Bram then swapped chairs and stayed that way.",
}

// reflexes has people practise their first reply to criticism.
func (s *script) reflexes() {
	key := s.open("11:15", "reflexes", "recognise")
	yesNo := func(yes bool) workshop.Text {
		if yes {
			return same("yes")
		}
		return same("no")
	}
	for i, clock := range []string{"11:18", "11:20", "11:22", "11:24", "11:26", "11:28"} {
		s.at(clock)
		r := rounds[i]
		s.card(key, "practice", workshop.Together, fields{
			"reflex": same(r.reflex), "acknowledged": yesNo(r.acknowledged), "asked": yesNo(r.asked), "summed": yesNo(r.sum), "joint": yesNo(r.shared),
		})
	}
	s.note(key, reflexNote)
	s.over("11:29", key)
	s.over("11:34", s.open("11:30", "reflexes", "loop"))
	s.over("11:38", s.open("11:35", "reflexes", "intention"))
}
