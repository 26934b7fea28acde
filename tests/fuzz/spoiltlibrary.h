#pragma once

#include "library/library.h"

#include <QByteArray>
#include <QString>

namespace dp::fuzz {

/// Makes the file of a library from an input. The input is either the bytes of the file, or the changes to a
/// valid library: other values of any type in cells of its tables, and other bytes in the file.
void makeSpoilt(const QString &path, const QByteArray &input);

/// Reads the data that windows and commands read. Returns whether all of it is readable and consistent.
bool readAll(Library &library);
/// Whether the program reports no problems of the library.
bool isWhole(Library &library);

} // namespace dp::fuzz
