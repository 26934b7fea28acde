#pragma once

#include <QByteArray>

namespace dp::jsonkeys {

/// Returns a key that an object of the JSON has twice, as written; empty: there is none. Parsers keep one of
/// the two values, and a person could not know which. json: valid JSON.
QByteArray repeatedIn(const QByteArray &json);

} // namespace dp::jsonkeys
