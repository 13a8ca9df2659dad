package main

import (
	"os"
	"path/filepath"
	"strings"

	"samenspel/app/journey"
)

// menus are the words of the way to the dark theme.
var menus = map[string][]string{
	"nl": {"Beeld", "Licht of donker", "Donker"},
	"en": {"View", "Light or dark", "Dark"},
}

// homes are the names of the user's folder, which can be read in a picture.
var homes = map[string]string{"nl": "begeleider", "en": "facilitator"}

// photograph takes a picture of every screen: in both languages, and some of
// them in the dark. What the room sees is drawn by itself, as it would cover the
// window on one display.
func photograph(v *visitor) {
	for _, lang := range []string{"nl", "en"} {
		p := &photographer{visitor: v.elsewhere(homes[lang]), lang: lang, end: "." + lang + ".png"}
		p.Lang = map[string]string{"nl": "nl_NL.UTF-8", "en": "en_US.UTF-8"}[lang]
		p.walls()
		p.outside()
		p.over()
		p.photo()
		p.inside(p.sample(p.lang), "preparation")
		p.later()
		p.alone()
		dark := *p
		dark.visitor, dark.end = p.elsewhere("dark"), ".dark."+lang+".png"
		dark.dark()
	}
}

// elsewhere gives the visitor another home: the program remembers its language
// and its colours.
func (v *visitor) elsewhere(name string) *visitor {
	other := *v
	other.Home = filepath.Join(v.Home, name)
	if err := os.Mkdir(other.Home, 0o700); err != nil {
		v.Fail(err)
	}
	return &other
}

// photographer takes pictures in one language.
type photographer struct {
	*visitor
	lang, end string
}

func (p *photographer) take(a *journey.App, name string) {
	a.Picture(filepath.Join(p.folder, name+p.end))
}

// outside are the screens without a workshop.
func (p *photographer) outside() {
	a := journey.Start(p.Setting)
	defer a.Kill()
	p.take(a, "home")
	a.Click("home.new")
	a.Fill("create.vendor", "Noorderlicht")
	a.Fill("create.client", "Waterrijk")
	p.take(a, "new-workshop")
	a.Quit()
}

// later are all steps of the sample's follow-up, and what is in one of them.
func (p *photographer) later() {
	file := filepath.Join(p.Home, "later-"+p.lang+".samenspel")
	if _, err := p.Command("demo", file, "--lang", p.lang, "--follow-up"); err != nil {
		p.Fail(err)
	}
	p.inside(file, "checkin")
	a := journey.Start(p.Setting, file)
	defer a.Kill()
	a.Click("agenda.evidence")
	p.to(a, file, "evidence/review")
	a.Click(a.Like("review.", ""))
	p.take(a, "review-open")
	a.Quit()
}

// inside are all steps of a workshop from a slot on, as they are found.
func (p *photographer) inside(file, first string) {
	a := journey.Start(p.Setting, file)
	defer a.Kill()
	a.Click("agenda." + first)
	for paused := false; ; {
		screen := a.Still()
		if name := strings.ReplaceAll(p.Read(file).Current, "/", "-"); name != "-" {
			p.take(a, name)
		} else if !paused {
			paused = true
			p.take(a, "break")
		}
		if next := screen.Find("stage.next"); next == nil || !next.Enabled {
			break
		}
		a.Key("ctrl+Right")
	}
	a.Quit()
}

// alone are the states of a screen that somebody has to bring about.
func (p *photographer) alone() {
	folder := filepath.Join(p.Home, "states") // away from the others, which are copies of the same workshop
	if err := os.Mkdir(folder, 0o700); err != nil {
		p.Fail(err)
	}
	file := filepath.Join(folder, "Noorderlicht × Waterrijk.samenspel")
	if _, err := p.Command("demo", file, "--lang", p.lang); err != nil {
		p.Fail(err)
	}
	a := journey.Start(p.Setting, file)
	defer a.Kill()

	a.Click("agenda.plan")
	p.to(a, file, "plan/draft")
	a.Click(a.Like("action.", ""))
	p.take(a, "plan-editor")
	p.to(a, file, "plan/consent")
	a.Click(a.Like("consent.", ""))
	p.take(a, "consent-round")

	a.Click("agenda.close")
	p.to(a, file, "close/tomorrow")
	a.Click(a.Like("card.", ""))
	p.take(a, "card-open")

	a.Click("top.export")
	p.take(a, "export")
	a.Click("export.preview")
	p.take(a, "preview")
	a.Key("Escape")
	a.Click("export.cancel")
	a.Click("agenda.edit")
	p.take(a, "agenda-edit")
	a.Click("agenda.edit")

	a.Click("agenda.mirror")
	p.to(a, file, "mirror/answer")
	a.Click("survey.round")
	a.Click("survey.fill.vendor")
	a.Type("4534")
	p.take(a, "mirror-form")
	a.Click("survey.cancel")

	a.Click("agenda.interests")
	p.to(a, file, "interests/collect")
	a.Click("cards.round")
	a.SeeControl("cards.write.vendor")
	p.take(a, "interests-hidden")
	a.Click("cards.write.vendor")
	a.Click("write.yes")
	p.take(a, "interests-writing")
	a.Click("guide.conflict")
	p.take(a, "conflict")
	a.Click("OK")
	a.Quit()
}

// over is what lies over a workshop, and the first screen when there are some.
func (p *photographer) over() {
	file := filepath.Join(p.Home, "Zonneveld × Waterrijk.samenspel")
	if _, err := p.Command("new", file, "--vendor", "Zonneveld", "--client", "Waterrijk"); err != nil {
		p.Fail(err)
	}
	b := journey.Start(p.Setting, file)
	b.SeeControl("stage.next")
	b.Quit()

	a := journey.Start(p.Setting, p.sample(p.lang))
	defer a.Kill()
	a.Click("agenda.impact")
	p.to(a, p.sampled(p.lang), "impact/story")
	a.Click("top.history")
	a.Click("history.list")
	a.Key("Home")
	for range 6 {
		a.Key("Down")
	}
	p.take(a, "history")
	a.Click("history.close")
	a.Key("ctrl+k")
	a.Type("rust")
	p.take(a, "search")
	a.Key("Escape")
	a.Key("ctrl+slash")
	p.take(a, "keys")
	a.Key("Escape")
	a.Click("agenda.plan")
	p.to(a, p.sampled(p.lang), "plan/consent")
	action := a.Like("consent.", "")
	a.Click(action)
	a.Click(action + ".word.view")
	p.take(a, "consent-word")
	a.Click("top.home")
	a.SeeControl("home.new")
	p.take(a, "home-recent")
	a.Quit()
}

// photo is a photo of paper among the cards.
func (p *photographer) photo() {
	folder := filepath.Join(p.Home, "foto")
	if err := os.Mkdir(folder, 0o700); err != nil {
		p.Fail(err)
	}
	file := filepath.Join(folder, "sample.samenspel")
	if _, err := p.Command("demo", file, "--lang", p.lang); err != nil {
		p.Fail(err)
	}
	if err := paper(filepath.Join(folder, "IMG_0012.jpg")); err != nil {
		p.Fail(err)
	}
	a := journey.Start(p.Setting, file)
	defer a.Kill()
	a.Click("agenda.impact")
	p.to(a, file, "impact/story")
	a.Click("stage.photos")
	a.PickFile(map[string]string{"nl": "Openen", "en": "Open"}[p.lang])
	a.Until("the photo", func(s *journey.Screen) bool { return s.FindLike("photo.", "") != nil })
	p.take(a, "photo-strip")
	a.Key("Return")
	a.SeeControl("photo.show")
	p.take(a, "photo")
	a.Quit()
}

// dark are a few screens in the dark theme.
func (p *photographer) dark() {
	file := p.sample(p.lang)
	a := journey.Start(p.Setting)
	defer a.Kill()
	a.Menu(menus[p.lang]...)
	p.take(a, "home")
	a.Quit()

	b := journey.Start(p.Setting, file)
	defer b.Kill()
	for _, step := range []struct{ slot, key string }{
		{"preparation", "preparation/people"},
		{"mirror", "mirror/results"},
		{"impact", "impact/story"},
		{"interests", "interests/share"},
		{"cycle", "cycle/loop"},
		{"system", "system/iceberg"},
		{"interventions", "interventions/matrix"},
		{"limits", "limits/rings"},
		{"plan", "plan/draft"},
	} {
		b.Click("agenda." + step.slot)
		p.to(b, file, step.key)
		p.take(b, strings.ReplaceAll(step.key, "/", "-"))
	}
	p.to(b, file, "plan/consent")
	b.Click(b.Like("consent.", ""))
	p.take(b, "consent-round")
	b.Quit()
}

// to goes on or back within an exercise until a step is the one at hand.
func (p *photographer) to(a *journey.App, file, key string) {
	exercise, _, _ := strings.Cut(key, "/")
	for range 2 {
		for range 6 {
			a.Still()
			current := p.Read(file).Current
			if current == key {
				return
			}
			if !strings.HasPrefix(current, exercise+"/") {
				break
			}
			a.Key("ctrl+Left")
		}
		a.Key("ctrl+Right")
		for range 6 {
			a.Still()
			if p.Read(file).Current == key {
				return
			}
			a.Key("ctrl+Right")
		}
	}
}
