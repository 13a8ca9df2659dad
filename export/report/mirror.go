package report

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
	"samenspel/workshop/picture"
)

// mirror is how both sides see themselves and are seen: figures of groups,
// never of a person.
func (r *report) mirror() {
	m := r.v.Mirror
	if m == nil {
		return
	}
	r.section("mirror", r.t.T("report.mirror"))
	r.lead(r.t.T("report.mirror.lead"), 4)
	for _, side := range workshop.Sides {
		r.sub(r.t.T("report.mirror.of", "party", r.v.Name(side)), true)
		r.figure(picture.Heatmap(r.v, side, r.t, picture.Options{W: r.span(), MinText: 8}))
	}
	if len(m.Topics) > 0 {
		r.sub(r.t.T("report.mirror.urgency"), true)
		r.lead(r.t.T("mirror.question")+" "+r.t.T("report.mirror.urgency.lead"), 8)
		r.picture("dumbbell")
		r.gap(10)
		r.topics(m.Top)
	}
	if r.v.Trust != nil {
		r.trust(*r.v.Trust)
	}
	r.trend()
}

// topics tells the first topics in words.
func (r *report) topics(top []mirror.Topic) {
	t := r.table(column{title: r.t.T("report.topic"), share: 30}, column{title: r.t.T("report.about"), share: 26},
		column{title: r.t.T("mirror.self"), share: 14}, column{title: r.t.T("mirror.image"), share: 18}, column{title: r.t.T("report.meaning"), share: 24})
	for _, topic := range top {
		side := workshop.Sides[topic.Side]
		meaning := ""
		if topic.Score.Label != mirror.NoLabel {
			meaning = r.t.T("label." + string(topic.Score.Label))
		}
		t.row(strong(picture.DriverTitle(r.v, topic.Driver, r.t)), plain(r.v.Name(side)).signed(markOf(side)),
			plain(r.score(topic.Score.Self)), plain(r.score(topic.Score.Image)), plain(orDash(meaning)))
	}
}

func (r *report) score(v *float64) string {
	if v == nil {
		return r.t.T("mirror.too_few")
	}
	return r.t.Fixed(*v, 1)
}

// trust is the marks given, beside what the receiver expected.
func (r *report) trust(both workshop.PerSide[mirror.Trust]) {
	r.sub(r.t.T("report.trust"), true)
	all := picture.Draw("trust", r.v, r.t, picture.Options{W: r.span(), MinText: 8})
	if len(all) == 0 {
		r.para(r.t.T("mirror.too_few"), bodyFace)
		return
	}
	r.lead(r.t.T("report.trust.lead"), 8)
	r.figure(all[0])
	r.gap(8)
	for _, side := range workshop.Sides {
		t := both.Of(side)
		var parts []string
		for _, code := range []string{"R5", "R6"} {
			item := r.v.Method.Instrument.Result(code)
			if item == nil || t.Statements[code].Value == nil {
				continue
			}
			text := filled(r.v, strings.TrimSuffix(item.Text.In(r.lang), "."), side)
			parts = append(parts, r.t.T("report.statement", "text", text, "mark", r.t.Fixed(*t.Statements[code].Value, 1)))
		}
		if t.NPS != nil {
			parts = append(parts, r.t.T("report.nps", "nps", r.t.Number(*t.NPS, 0)))
		}
		if len(parts) > 0 {
			r.signed(markOf(side), r.v.Name(side)+": "+strings.Join(parts, " "), bodyFace)
		}
	}
	// whichever side it shows at, it is a question for both
	if both.Vendor.Calculated || both.Client.Calculated {
		r.gap(6)
		r.signed(togetherMark, r.t.T("report.calculated"), bodyFace)
	}
}
