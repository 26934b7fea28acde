#include "transfer/notesynctext.h"

#include "base/plaintext.h"
#include "text/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp::notesynctext {
namespace {

struct NoteSyncText {
    Q_DECLARE_TR_FUNCTIONS(dp::NoteSyncText)
};

QString sentence(const NoteSyncReport::Problem &problem)
{
    const QString name = plaintext::isolated(problem.name);
    switch (problem.trouble) {
    case NoteSyncReport::Trouble::Unreadable:
    case NoteSyncReport::Trouble::NotWritten: {
        Error error = problem.error;
        error.subject = problem.name;
        return errorText(error);
    }
    case NoteSyncReport::Trouble::NotUtf8:
        //: %1 is a file
        return NoteSyncText::tr("“%1” is not in UTF-8 and was left as it is. Save it as UTF-8.").arg(name);
    case NoteSyncReport::Trouble::TooLarge:
        //: %1 is a file
        return NoteSyncText::tr("“%1” is larger than 4 MB and was left as it is. Make it shorter.").arg(name);
    case NoteSyncReport::Trouble::BrokenFrontMatter:
        //: %1 is a file; front matter: the properties in YAML at the beginning of a Markdown file
        return NoteSyncText::tr("The front matter of “%1” is not valid YAML, so the file was left as it is. "
                                "Correct the lines between the two “---”.")
            .arg(name);
    case NoteSyncReport::Trouble::DamagedMarkers:
        //: %1 is a file; the next two are lines in it, which are not translated
        return NoteSyncText::tr("“%1” was left as it is: it must have one line “%2” and then one line “%3”.")
            .arg(name, u"<!-- daily-papers: note -->"_s, u"<!-- daily-papers: end of note -->"_s);
    case NoteSyncReport::Trouble::Link:
        //: %1 is a file
        return NoteSyncText::tr("“%1” is a symbolic link, which is not followed. Replace it by the file.")
            .arg(name);
    case NoteSyncReport::Trouble::NoIdentifier:
        //: %1 is a file, %2 a word in it that is not translated
        return NoteSyncText::tr(
            "“%1” has no property “%2” with the identifier of its paper, so it was left as "
            "it is. Add the property, or rename the file.")
            .arg(name, u"arxiv"_s);
    case NoteSyncReport::Trouble::NoteTooLong:
        //: %1 is a file
        return NoteSyncText::tr("The note in “%1” is too long and was not read. Make it shorter.").arg(name);
    case NoteSyncReport::Trouble::BothTooLong:
        //: %1 is a file
        return NoteSyncText::tr("The note in “%1” was changed there and in the library, and both versions "
                                "together are too long. Both stay as they are. Make one of them shorter.")
            .arg(name);
    case NoteSyncReport::Trouble::Twice:
        //: %1 is a file
        return NoteSyncText::tr(
            "“%1” is a second file for the same paper and was left as it is. Move its text "
            "to the other file and remove it.")
            .arg(name);
    case NoteSyncReport::Trouble::AllMissing:
        //: %1 is a folder
        return NoteSyncText::tr(
            "“%1” has none of the note files that were in it, so nothing was changed. Connect "
            "its disk, or choose a new folder.")
            .arg(name);
    }
    return {};
}

} // namespace

QStringList problemsTold(const NoteSyncReport &report)
{
    QStringList told;
    if (report.united > 0)
        told << NoteSyncText::tr(
            "%Ln note(s) were changed in the file and in the library. Both versions are in "
            "the note, one after the other.",
            nullptr, report.united);
    if (report.writtenAgain > 0)
        told << NoteSyncText::tr("%Ln file(s) had been removed and were written again. To remove a file for "
                                 "good, remove the star of its paper first.",
            nullptr, report.writtenAgain);
    if (report.unknown > 0)
        told << NoteSyncText::tr(
            "%Ln file(s) are of papers that the library does not have, and were left as they are.", nullptr,
            report.unknown);
    constexpr qsizetype most = 20;
    for (const NoteSyncReport::Problem &problem : report.problems.mid(0, most))
        told << sentence(problem);
    if (const auto more = report.problems.size() - most; more > 0)
        told << NoteSyncText::tr("%Ln more file(s) have such problems.", nullptr, int(more));
    return told;
}

QStringList countsTold(const NoteSyncReport &report)
{
    QStringList counts;
    if (const int created = report.created + report.writtenAgain; created > 0)
        counts << NoteSyncText::tr("%Ln new file(s)", nullptr, created);
    if (report.written > 0)
        counts << NoteSyncText::tr("%Ln changed file(s)", nullptr, report.written);
    if (const int read = report.read + report.united; read > 0)
        counts << NoteSyncText::tr("%Ln note(s) read from files", nullptr, read);
    return counts;
}

} // namespace dp::notesynctext
