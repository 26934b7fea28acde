#include "transfer/notemerge.h"

#include "base/notetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp::notemerge {
namespace {

struct NoteMerge {
    Q_DECLARE_TR_FUNCTIONS(dp::NoteMerge)
};

// Names of parts that are no properties.
constexpr auto beforePart = "@before"_L1;
constexpr auto afterPart = "@after"_L1;

QString shortHash(const QString &text)
{
    constexpr qsizetype length = 16;
    return NoteFileRecord::hashOf(text).left(length);
}

QString hashOf(const QStringList &values)
{
    return shortHash(values.join(u'\n'));
}

/// Returns whether a text has all lines of another one, together.
bool hasLines(const QString &text, const QString &lines)
{
    return (u'\n' + text + u'\n').contains(u'\n' + lines + u'\n');
}

QString united(const QString &inLibrary, const QString &inFile, QDate today)
{
    if (hasLines(inFile, inLibrary))
        return inFile;
    if (hasLines(inLibrary, inFile))
        return inLibrary;
    //: a line in a note before a second version of the note; %1 is a date such as 2026-11-28
    const QString heading = NoteMerge::tr("Version of the file, %1:").arg(today.toString(Qt::ISODate));
    return inLibrary + u"\n\n---\n\n**"_s + heading + u"**\n\n"_s + inFile;
}

/// Updates a part of the file that the person has not changed.
template <typename Set>
void updatePart(const QString &current, const QString &wanted, QString &hash, const Set &set)
{
    const bool isSame = current == wanted;
    if (!isSame && shortHash(current) != hash)
        return;
    if (!isSame)
        set(wanted);
    hash = shortHash(wanted);
}

void updateProperty(
    FrontMatter &front, const QString &key, const FrontMatter &wanted, QMap<QString, QString> &parts)
{
    const auto current = front.values(key);
    const QStringList values = wanted.values(key).value_or(QStringList());
    const QString written = parts.value(key);
    if (!current && !written.isEmpty())
        return; // the person has removed the property
    if (current && *current != values && hashOf(*current) != written)
        return; // the person has changed it
    if (!current || *current != values)
        front.copy(key, wanted);
    parts.insert(key, hashOf(values));
}

} // namespace

std::optional<Merged> notes(
    const QString &inLibrary, const QString &inFile, const NoteFileRecord *record, QDate today)
{
    if (inLibrary == inFile)
        return Merged{inLibrary, Side::Neither};
    const bool isFileAsBefore = record && NoteFileRecord::hashOf(inFile) == record->note;
    if (isFileAsBefore || (!record && inFile.isEmpty()))
        return Merged{inLibrary, Side::Library};
    const bool isLibraryAsBefore = record && NoteFileRecord::hashOf(inLibrary) == record->note;
    if (isLibraryAsBefore || inLibrary.isEmpty())
        return Merged{inFile, Side::File};
    if (inFile.isEmpty())
        return Merged{inLibrary, Side::Library};
    const QString both = united(inLibrary, inFile, today);
    if (both == inLibrary)
        return Merged{both, Side::Library};
    if (both == inFile)
        return Merged{both, Side::File};
    return both.size() > notetext::maximumLength ? std::nullopt : std::optional(Merged{both, Side::Both});
}

void update(NoteFile &file, const Content &content, QMap<QString, QString> &parts)
{
    updatePart(file.before(), content.text.before, parts[beforePart],
        [&file](const QString &text) { file.setBefore(text); });
    updatePart(file.after(), content.text.after, parts[afterPart],
        [&file](const QString &text) { file.setAfter(text); });
    FrontMatter front = file.frontMatter();
    const QMap<QString, QString> before = parts;
    for (const QString &key : content.front.keys())
        updateProperty(front, key, content.front, parts);
    const QStringList keys = parts.keys();
    for (const QString &key : keys) {
        const auto current = front.values(key);
        if (key.startsWith(u'@') || content.front.values(key) || !current
            || hashOf(*current) != parts.value(key))
            continue;
        front.remove(key); // the paper no longer has the property
        parts.remove(key);
    }
    if (front.text() == file.frontMatter().text())
        return;
    // A property of the person may refer to one that was replaced.
    if (FrontMatter checked(front.text()); checked.isValid())
        file.frontMatter() = checked;
    else
        parts = before;
}

QMap<QString, QString> partsOf(const Content &content)
{
    QMap<QString, QString> parts{
        {beforePart, shortHash(content.text.before)}, {afterPart, shortHash(content.text.after)}};
    for (const QString &key : content.front.keys())
        parts.insert(key, hashOf(content.front.values(key).value_or(QStringList())));
    return parts;
}

} // namespace dp::notemerge
