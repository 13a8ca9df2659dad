package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/workshop"
)

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

var (
	// infixes stand within a name, or before the last one.
	infixes = words("van von de der den het 't ’t 's ’s te ten ter op in aan la le las los du da dos das di del della el al bin ibn ben af av zu y e i o'")
	// functional are words of a function as a whole, and stems the beginnings
	// or parts of such words.
	functional = words("hr hrm ict it ceo cto cio cfo coo ciso cpo pmo po lead hoofd head chef chief data arts nurse user users intern directie board finance legal sales marketing juridisch senior junior delivery vp")
	stems      = strings.Fields("manager beheer adviseur advisor adviser consultant directeur director directrice leider architect ontwikkelaar developer engineer tester analist analyst medewerker coördinator coordinator secretar specialist support helpdesk servicedesk inkoop inkoper verkoop verkoper account product project programma program controller jurist officer assistent assistant administrat teamlead scrum designer ontwerper planner stagiair wethouder burgemeester griffier bestuur financ communicat personeel gebruiker operation informat functioneel functional technisch technical trainer facilitator voorzitter chair president partner founder oprichter vertegenwoordig representative customer contract kwaliteit quality security beveilig devops beleid policy bedrijfsvoering inhuur lijnverantwoordelijk verantwoordelijke eigenaar owner applicatie application software systeem system implementatie dienstverlening proces process relatie gemachtigd notulist verpleegkundige docent teacher")
	// openings are words that a letter begins or ends with.
	openings = regexp.MustCompile(`(?i)^(hallo|hoi|hi|hello|dear|beste|geachte|goede(morgen|middag|navond)?|good (morning|afternoon)|(met )?(vriendelijke |hartelijke )?groet(en|jes)?\b|(kind |best |warm )?regards|cheers|thanks|bedankt|dank|onderwerp:|subject:|re:|fw:|fwd:|datum:|date:|sent:|verzonden:|bijlagen?:|attachments?:|telefoon:|phone:|tel[.:]|https?:|www\.|totaal\b|total\b|deelnemerslijst\b|list of participants|participant list|attendee list|presentielijst\b|aanwezigheidslijst\b)`)
	// address is a mail address.
	address = regexp.MustCompile(`[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)
	// bullet is what stands before a line of a list.
	bullet = regexp.MustCompile(`^\s*(?:(?:[-–—*•·‣▪▫◦○●■□☐☑☒✓✔✗➢➤>+|]+|\[[ xX]?\]|\(?\d{1,3}[.):]+|\d{1,3}\s+[-–.]?|[a-z]\))\s*)+`)
	// salutation stands before a name.
	salutation = regexp.MustCompile(`^(?:(?i:de heer|dhr\.?|mevrouw|mevr\.?|mw\.?|mrs\.?|ms\.)|Mr\.?|Ms)\s+`)
	// broken is what a spreadsheet shows where a formula fails.
	broken = regexp.MustCompile(`^#(?:[A-Z0-9/]+[!?]?)$|^#+$`)
	// nothing is what people write where there is nothing.
	nothing = words("- – — ? . / x n.v.t. nvt n/a na null nil none geen leeg onbekend unknown tbd n.n.b. nnb (leeg) (blank)")
	// mailboxes are read by more than one.
	mailboxes = words("info sales support service servicedesk helpdesk admin administratie administration noreply no-reply donotreply contact mail office kantoor secretariaat team hr finance facturen invoices planning receptie postmaster webmaster hello hallo")
)

// hasFunction says whether a word of a text names a function.
func hasFunction(s string) bool {
	for _, w := range tokens(s) {
		if functional[w] || len(w) > 3 && slices.ContainsFunc(stems, func(stem string) bool { return strings.Contains(w, stem) }) {
			return true
		}
	}
	return false
}

// isInfix says whether a word stands within a name.
func isInfix(w string) bool { return infixes[strings.ToLower(w)] }

func isSmall(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// isEmpty says whether a text stands for nothing.
func isEmpty(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	return s == "" || nothing[s]
}

// isFormula says whether a cell holds a formula, or what came of a wrong one.
func isFormula(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "=") || strings.HasPrefix(s, "@") || broken.MatchString(s)
}

// nameOf brings a name into its form, or says why it is none. Both are empty
// where there is nothing.
func nameOf(s string) (string, Why) {
	if isEmpty(s) {
		return "", ""
	}
	if isFormula(s) {
		return "", WhyFormula
	}
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) && r != '`' && r != '´' || unicode.Is(unicode.Cs, r) {
			return -1
		}
		return r
	}, s)
	s = bullet.ReplaceAllString(s, "")
	s = oneLine(strings.Trim(oneLine(s), " ,;:|/*_\"“”„«»<>()[]{}–—-+&#~\\"))
	s = salutation.ReplaceAllString(s, "")
	for len(s) > 1 && (s[0] == '\'' && s[len(s)-1] == '\'') {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	letters, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	switch {
	case letters == 0:
		return "", WhyNoName
	case isSentence(s):
		return "", WhySentence
	case digits > 0 || strings.ContainsAny(s, "=@\\{}<>") || strings.Contains(s, "://"):
		return "", WhyNoName
	case utf8.RuneCountInString(s) > workshop.MaxName:
		return "", WhyLong
	}
	return s, ""
}

// isSentence says whether a text reads like words of a mail, and not like a
// name.
func isSentence(s string) bool {
	if openings.MatchString(s) {
		return true
	}
	all := strings.Fields(s)
	small, own := 0, 0
	for i, w := range all {
		if isInfix(w) && i > 0 {
			continue
		}
		own++
		if isSmall(w) {
			small++
		}
	}
	most := 5 // given names, last names
	switch last := all[len(all)-1]; {
	case own > most+1:
		return true
	case own > 2 && len(last) > 3 && strings.ContainsAny(last[len(last)-1:], ".?!"):
		return true
	case small == own:
		return own > 4
	}
	return small > 1
}

// functionOf brings a function into its form: "" where it is none.
func functionOf(s string) string {
	s = oneLine(strings.Trim(oneLine(s), " ,;:|/*_\"“”<>()[]–—-"))
	if isEmpty(s) || isFormula(s) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	return short(s, workshop.MaxName)
}

// emailOf brings an address as it stands in a text into its form: "" where mail
// could not reach it.
func emailOf(s string) string {
	email, _ := workshop.ParseEmail(strings.Trim(s, "'.-"))
	return email
}

// fromAddress makes a name of what stands before the @ of an address.
func fromAddress(a string) (string, Why) {
	local, _, _ := strings.Cut(a, "@")
	local, _, _ = strings.Cut(local, "+")
	if mailboxes[strings.ToLower(local)] {
		return "", WhyMailbox
	}
	parts := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' || r == '-' })
	for i, p := range parts {
		if strings.ContainsFunc(p, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
			return "", WhyNoName
		}
		switch first, n := utf8.DecodeRuneInString(p); {
		case i > 0 && i+1 < len(parts) && isInfix(p):
			parts[i] = strings.ToLower(p)
		case len(p) == n:
			parts[i] = string(unicode.ToUpper(first)) + "."
		default:
			parts[i] = string(unicode.ToUpper(first)) + p[n:]
		}
	}
	if len(parts) == 0 {
		return "", WhyNoName
	}
	return strings.Join(parts, " "), ""
}
