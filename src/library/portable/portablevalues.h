#pragma once

#include "base/result.h"
#include "library/portable/portableformat.h"

#include <QByteArray>
#include <QJsonValue>
#include <QVariant>

/// Converts single values between the columns of a library and the fields of its portable form.
namespace dp::portable {

/// Returns a text as a JSON string with quotation marks.
QByteArray quoted(const QString &text);
/// Returns the JSON of a stored value; empty: it has the default of its column.
QByteArray toJson(Kind kind, const QVariant &stored);
/// Returns the stored form of a value of the file. An undefined value gives the default of the column. The
/// detail of the error says what is wrong with the value, in English.
Result<QVariant> fromJson(Kind kind, const QJsonValue &value);

} // namespace dp::portable
