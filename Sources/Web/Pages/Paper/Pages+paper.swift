import Clinic

/// Pages that are made to be printed.
extension Pages {
    /// The frame of a sheet of A4; on paper nothing of it is seen.
    func sheet(_ title: String, _ visitor: Visitor, at venue: VenueID? = nil) -> Frame {
        var frame = frame(title, visitor, at: venue)
        frame.paper = Frame.Paper(
            style: templates.files.address("paper.css"), script: templates.files.address("print.js"))
        return frame
    }
}
