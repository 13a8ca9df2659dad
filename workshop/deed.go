package workshop

import "strconv"

// tell fills in what a deed is about; false where this viewer is told nothing
// of it, or it isn't known.
func (h *survey) tell(d *Deed, e Event) bool {
	switch e := e.(type) {
	case CardAdded:
		h.tellCard(d, e.Card)
		d.Gone = d.Back && h.state.cards[e.Card] == nil
	case CardChanged:
		h.tellCard(d, e.Card)
		if kind, _ := h.state.method.CardKind(d.Sort); d.Card != nil && !h.blind(d.Key) {
			d.Field = e.Field
			if f := kind.Field(e.Field); f != nil && f.Type == FieldText {
				d.Value = e.Value
			}
		}
	case CardMoved:
		h.tellCard(d, e.Card)
	case CardGrouped:
		h.tellCard(d, e.Card)
	case CardRemoved:
		h.tellCard(d, e.Card)
		d.Gone = !d.Back && h.state.cards[e.Card] == nil
	case DotPlaced:
		d.Side = e.Side
		h.tellCard(d, e.Card)
		d.Key, d.Side = e.Key, e.Side
	case DotRemoved:
		dot := h.dots[e.ID]
		h.tellCard(d, dot.Card)
		d.Key, d.Side = dot.Key, dot.Side

	case ActionAdded:
		d.Gone = d.Back && h.state.actions[e.Action] == nil
		return h.tellAction(d, e.Action)
	case ActionChanged:
		if f := actionField(e.Field); f != nil && f.Type == FieldText {
			d.Value = e.Value
		}
		d.Field = e.Field
		return h.tellAction(d, e.Action)
	case ActionRemoved:
		d.Gone = !d.Back && h.state.actions[e.Action] == nil
		return h.tellAction(d, e.Action)
	case ActionStaged:
		d.Value = string(e.Stage)
		return h.tellAction(d, e.Action)
	case ActionParked:
		return h.tellAction(d, e.Action)
	case ActionReviewed:
		d.Field = e.Field
		return h.tellAction(d, e.Action)
	case ReadingTaken:
		_, there := h.state.readings[e.Reading]
		d.Gone = d.Back && !there
		return h.tellAction(d, e.Action)
	case ReadingRemoved:
		_, there := h.state.readings[e.Reading]
		d.Gone = !d.Back && !there
		return h.tellAction(d, h.readings[e.Reading])
	case ReactionGiven:
		h.tellReaction(d, e)
		d.Gone = d.Back && h.state.reactions[e.Reaction] == nil
		return h.tellAction(d, e.Action)
	case ObjectionResolved:
		h.tellReaction(d, h.reactions[e.Reaction])
		return h.tellAction(d, h.reactions[e.Reaction].Action)
	case ConsentGiven:
		d.Side, d.Person = e.Side, e.Person
		return h.tellAction(d, e.Action)
	case ConsentWithdrawn:
		d.Side = e.Side
		return h.tellAction(d, e.Action)

	case PersonAdded:
		h.tellPerson(d, e.ID)
		d.Gone = d.Back && h.state.people[e.ID] == nil
	case PersonChanged:
		h.tellPerson(d, e.Person)
		d.Field = e.Field
	case PersonRemoved:
		h.tellPerson(d, e.Person)
		d.Gone = !d.Back && h.state.people[e.Person] == nil
	case PersonForgotten:
		h.tellPerson(d, e.Person)
		d.Text = e.Name
	case PartyChanged:
		d.Side, d.Field, d.Value = e.Side, e.Field, e.Value
	case PartyLogo:
		d.Side = e.Side
	case ContextChanged:
		d.Field, d.Value = e.Field, e.Value
	case PlanReleased:
		d.Side, d.Person = e.Side, e.Person
	case ReleaseWithdrawn:
		d.Side = e.Side

	case PhotoAdded:
		d.Gone = d.Back && h.state.photos[e.ID] == nil
		return h.tellPhoto(d, e.ID)
	case PhotoCaptioned:
		return h.tellPhoto(d, e.Photo)
	case PhotoFramed:
		return h.tellPhoto(d, e.Photo)
	case PhotoRemoved:
		d.Gone = !d.Back && h.state.photos[e.Photo] == nil
		return h.tellPhoto(d, e.Photo)
	case NoteWritten:
		d.Key = e.Key
		return h.viewer.Role == AsFacilitator
	case RemarkDismissed:
		return h.viewer.Role == AsFacilitator
	case SlotPlanned:
		d.Slot = e.Slot
	case SlotMoved:
		d.Slot = e.Slot
	case SlotSkipped:
		d.Slot = e.Slot
	case SlotOpened:
		d.Slot = e.Slot
	case DayPlanned:
		d.Value = strconv.Itoa(e.Minutes)
	case StepOpened:
		d.Key = e.Key
	case StepRevealed:
		d.Key = e.Key
	case RoundStarted:
		d.Key = e.Key
	case FormChosen:
		d.Key = e.Key
	case CheckExplained, FollowUpSet, LanguageChosen, WorkshopCreated:
		// the kind says it

	default: // unknown, the clock, or a step that was left: no moment of its own
		return false
	}
	return true
}

// blind says whether a step's input is blind, revealed or not.
func (h *survey) blind(k StepKey) bool {
	step := h.state.method.Step(k)
	return step == nil || step.Blind != Open
}

// tellCard tells of a card. Of one in a blind step only what the viewer sees of
// it now is told: what it was before, or that was taken off before anyone saw
// it, stays its side's.
func (h *survey) tellCard(d *Deed, id ID) {
	c := h.cards[id]
	if c == nil {
		return
	}
	d.Key, d.Side, d.Sort = c.Key, c.Side, c.Kind
	d.Card = h.shown[id]
	if h.blind(c.Key) {
		d.Hidden, d.By = d.Card == nil, ""
		return
	}
	if d.Card == nil && h.viewer.Role == AsFacilitator {
		d.Card = c
	}
}

// tellAction tells of an action; false where the viewer doesn't see it.
func (h *survey) tellAction(d *Deed, id ID) bool {
	if !h.planned[id] && h.viewer.Role != AsFacilitator {
		return false
	}
	d.Action, d.Text = id, h.titles[id]
	return true
}

// tellReaction tells of a reaction; at whose seat an anonymous one was made is
// told to nobody.
func (h *survey) tellReaction(d *Deed, r ReactionGiven) {
	d.Side, d.Person = r.Side, r.Person
	if r.Person == "" {
		d.By = ""
	}
}

// tellPhoto tells of a picture; false where it may show what is hidden, and the
// viewer isn't who hung it there.
func (h *survey) tellPhoto(d *Deed, id ID) bool {
	p := h.photos[id]
	d.Key, d.Text = p.Key, p.Caption
	return h.viewer.Role == AsFacilitator || !h.state.isHidden(p.Key)
}

func (h *survey) tellPerson(d *Deed, id ID) {
	d.Person, d.Side, d.Text = id, h.names[id].Side, h.names[id].Name
}
