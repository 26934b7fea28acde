#pragma once

#include "base/clock.h"
#include "session/openedlibrary.h"
#include "transfer/publishoptions.h"
#include "transfer/sectionchoice.h"

#include <QObject>

#include <functional>

namespace dp {

/// Reads what a person sees before publishing: the beginning of a page, and its columns and sections. Papers
/// are read in the reader's thread. Use the object in the GUI thread; the library and the clock must outlive
/// it.
class PagePreview
{
public:
    struct Content {
        /// The page as it would be written, with the first papers of each section. Error: UnknownKeyword,
        /// UnknownSavedSearch, those of the library.
        Result<QString> page = Error{};
        bool isCut = false; ///< the page does not show all papers
        QList<ReadmeColumn> columns; ///< of the README
        QList<SectionChoice> sections; ///< all keywords and saved searches, in the order of the page
        QList<ReadmeColumn> standardColumns; ///< without the settings for columns and sections
        QList<SectionChoice> standardSections;
    };
    using Done = std::function<void(const Result<Content> &)>;

    PagePreview(OpenedLibrary &library, const Clock &clock)
        : m_library(library)
        , m_clock(clock)
    {
    }

    /// Returns the options of the settings on the day of the clock.
    PublishOptions optionsOf(const Settings &settings) const;
    /// Reads a page and then calls done, which is not called if the context was destroyed before.
    void read(QObject *context, const PublishOptions &options, PublishOptions::Page page, const Done &done);

private:
    OpenedLibrary &m_library;
    const Clock &m_clock;
};

} // namespace dp
