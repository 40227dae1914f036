/// The figures of a programme beside the consultations: スマホ教室, 相談コーナー.
package struct ProgrammeFigures: Hashable, Codable, Sendable {
    package let programme: Programme
    package let figures: Figures

    package init(programme: Programme, figures: Figures) {
        self.programme = programme
        self.figures = figures
    }

    /// Whether there was anything of it.
    package var isEmpty: Bool { figures == Figures() }
}
