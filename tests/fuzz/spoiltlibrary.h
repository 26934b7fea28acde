#pragma once

#include "library/library.h"

#include <QByteArray>
#include <QString>

namespace dp::fuzz {

/// Makes the file of a library from an input: the bytes of a file, or else what is done to a whole one. Cells
/// of any table get another value, of any kind, and bytes of the file others.
void makeSpoilt(const QString &path, const QByteArray &input);

/// Reads what windows and commands read. Whether all of it could be, and agrees.
bool readAll(Library &library);
/// Whether the program finds nothing wrong with the library.
bool isWhole(Library &library);

} // namespace dp::fuzz
