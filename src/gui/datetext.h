#pragma once

#include <QDate>
#include <QLocale>

namespace dp {

/// Formats dates for sentences. Qt has no suitable format: its long format contains the day of the week, and
/// in its short format day and month can be confused.
namespace datetext {

/// Returns the date in the long format of the locale, but without the day of the week and with a short name
/// of the month: "21 Mar 2025" or "2025年3月21日".
QString text(QDate day, const QLocale &locale = QLocale());

} // namespace datetext
} // namespace dp
