extension PageBoard {
    /// Every page there is.
    func mountAll() {
        SignInPages(pages: pages).mount(on: self)
        HomePages(pages: pages).mount(on: self)
        DayPages(pages: pages).mount(on: self)
        MarkForms(pages: pages).mount(on: self)
        LivePages(pages: pages).mount(on: self)
        DaySheetPages(pages: pages).mount(on: self)
        RecordSheetPages(pages: pages).mount(on: self)
        SlipPages(pages: pages).mount(on: self)
        HelpPages(pages: pages).mount(on: self)
    }
}
