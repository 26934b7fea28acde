#pragma once

#include "library/library.h"

#include <QByteArray>
#include <QString>

namespace dp::fuzz {

/// Makes the file of a library from an input. The input contains either the bytes of the file or changes to a
/// valid library. Such changes are values of any type in cells of its tables, and other bytes in the file.
void makeSpoilt(const QString &path, const QByteArray &input);

/// Reads the data that the windows and the commands read. Returns whether all data is readable and
/// consistent.
bool readAll(Library &library);
/// Returns whether the program finds no problems in the library.
bool isWhole(Library &library);

} // namespace dp::fuzz
