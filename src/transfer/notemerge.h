#pragma once

#include "exchange/notebody.h"
#include "exchange/notefile.h"
#include "library/notefilerecords.h"

#include <QDate>
#include <QString>

#include <optional>

namespace dp {

/// Compares a note file, the note in the library, and what both were at the last synchronization. Nothing is
/// lost: if both notes have changed, both stay. Can be called in any thread.
namespace notemerge {

/// The content that the program would write into a new file.
struct Content {
    FrontMatter front;
    notebody::Text text;
};

enum class Side {
    Neither, ///< both notes are the same
    Library, ///< the note of the library changed, or only it is known
    File,
    Both, ///< the result has both notes, one after the other
};

struct Merged {
    QString note;
    Side changed = Side::Neither;
};

/// Returns the note that both sides get. record: nullptr if the file was never synchronized; then two
/// different notes both stay. Returns no value if both notes together are too long.
std::optional<Merged> notes(
    const QString &inLibrary, const QString &inFile, const NoteFileRecord *record, QDate today);

/// Brings the front matter and the text around the note up to date, except what the person has changed since
/// the program wrote it. parts: see NoteFileRecord; gets the hashes of what the program has written.
void update(NoteFile &file, const Content &content, QMap<QString, QString> &parts);
/// Returns the hashes of a new file.
QMap<QString, QString> partsOf(const Content &content);

} // namespace notemerge
} // namespace dp
