#include "cli/papertext.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "text/mutetext.h"

using namespace Qt::StringLiterals;

namespace dp {
QString paperText(const LibraryPaper &libraryPaper)
{
    const Paper &p = libraryPaper.paper;
    QString text = plaintext::oneLine(p.title) + u'\n';
    const auto line = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            text += label + u' ' + plaintext::oneLine(value) + u'\n';
    };
    line(CliText::tr("Identifier:"), p.id.versioned());
    line(CliText::tr("Authors:"), p.authors.join(u", "_s));
    line(CliText::tr("Submitted:"), p.published.iso());
    line(CliText::tr("This version:"), p.updated.iso());
    line(CliText::tr("Categories:"), p.categories.join(u", "_s));
    line(CliText::tr("Comment:"), p.comment);
    line(CliText::tr("Journal reference:"), p.journalRef);
    line(CliText::tr("DOI:"), p.doi);
    line(CliText::tr("Abstract page:"), p.absUrl);
    line(CliText::tr("PDF:"), p.pdfUrl());
    line(CliText::tr("Keywords:"), libraryPaper.keywords.join(u", "_s));
    line(CliText::tr("First seen:"), Moment::fromDateTime(libraryPaper.firstSeen).iso());
    line(CliText::tr("Marks:"),
        QStringList{libraryPaper.read ? CliText::tr("read") : CliText::tr("unread"),
            libraryPaper.starred ? CliText::tr("starred") : CliText::tr("not starred")}
            .join(u", "_s));
    QStringList tags;
    for (const Tag &tag : libraryPaper.tags)
        tags << plaintext::isolated(tag.name);
    line(CliText::tr("Tags:"), tags.join(u", "_s));
    QStringList reasons;
    for (const MuteReason &reason : libraryPaper.mutedBy)
        reasons << mutetext::reason(reason);
    line(CliText::tr("Muted:"), reasons.join(u"; "_s));
    text += u'\n' + plaintext::closed(p.abstract) + u'\n';
    if (!libraryPaper.note.isEmpty())
        //: the following lines are the user's note on a paper
        text += u'\n' + CliText::tr("Note:") + u'\n' + plaintext::closed(libraryPaper.note) + u'\n';
    for (const Revision &revision : libraryPaper.revisions)
        text += u'\n'
            //: %1 is the number of a version, %2 its date, %3 its title
            + CliText::tr("Version %1 (%2): %3")
                  .arg(QString::number(revision.version), revision.updated.day(),
                      plaintext::isolated(revision.title))
            + u'\n';
    return text;
}

} // namespace dp
