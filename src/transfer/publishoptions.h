#pragma once

#include "base/settings.h"
#include "transfer/exportfile.h"
#include "transfer/gitcommand.h"
#include "transfer/pageexport.h"

#include <QList>

namespace dp {

/// The pages that are published, their folder, and the steps of Git.
struct PublishOptions {
    enum class Page { Readme, Digest, Html, Atom, JsonFeed };

    /// Returns the options of the settings.
    static PublishOptions of(const Settings &settings, const ExportFile::OwnFiles &ownFiles, QDate today);
    /// Publishes only the keyword or the saved search with this name. The other one must be empty.
    void setOnly(const QString &keyword, const QString &savedSearch);
    void setArrangement(const PageArrangement &arrangement);
    /// Returns the name of the file of a page, relative to the folder.
    static QString fileName(Page page);

    QString folder;
    QList<Page> pages;
    ExportFile::Options readme; ///< of the README
    PageExport::Options other; ///< of the other pages
    QString address; ///< address of the folder, http or https, with a slash at the end; empty: unknown
    bool commits = false;
    bool pushes = false; ///< only if it also commits
    QString message; ///< of the commit
    ExportFile::OwnFiles ownFiles; ///< files that must not be overwritten
    std::chrono::milliseconds timeLimit = std::chrono::minutes(2); ///< for each command of git
};

} // namespace dp
