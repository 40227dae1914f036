extension PageBoard {
    /// Every page there is.
    func mountAll() {
        SignInPages(pages: pages).mount(on: self)
        HomePages(pages: pages).mount(on: self)
        DayPages(pages: pages).mount(on: self)
        MarkForms(pages: pages).mount(on: self)
        PeoplePages(pages: pages).mount(on: self)
        BookPages(pages: pages).mount(on: self)
        BookForms(pages: pages).mount(on: self)
        BookingPages(pages: pages).mount(on: self)
        BookingForms(pages: pages).mount(on: self)
        WeekPages(pages: pages).mount(on: self)
        TaskPages(pages: pages).mount(on: self)
        TaskForms(pages: pages).mount(on: self)
        WaitingPages(pages: pages).mount(on: self)
        WaitingForms(pages: pages).mount(on: self)
        LivePages(pages: pages).mount(on: self)
        DaySheetPages(pages: pages).mount(on: self)
        RecordSheetPages(pages: pages).mount(on: self)
        SlipPages(pages: pages).mount(on: self)
        HelpPages(pages: pages).mount(on: self)
    }
}
