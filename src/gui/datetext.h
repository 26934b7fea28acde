#pragma once

#include <QDate>
#include <QLocale>

namespace dp {

/// Dates in sentences. Qt has only a long format with the day of the week, and a short format in which day
/// and month can be confused.
namespace datetext {

/// Returns the long date of the locale without the day of the week and with a short month: "21 Mar 2025" or
/// "2025年3月21日".
QString text(QDate day, const QLocale &locale = QLocale());

} // namespace datetext
} // namespace dp
