#pragma once

#include "base/result.h"
#include "library/portable/portableformat.h"

#include <QVariant>

namespace dp::portable {

/// Checks the values of a record of the file beyond their types, and replaces names and texts by the form in
/// which a library stores them. table: see Section and Part. values: stored forms, in the order of the
/// fields. The detail of the error says what is wrong, in English.
Outcome checkValues(QLatin1StringView table, const QList<Field> &fields, QVariantList &values);

} // namespace dp::portable
