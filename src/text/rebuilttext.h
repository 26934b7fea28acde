#pragma once

#include <QDate>
#include <QString>

namespace dp {

/// One or two sentences for a person whose library was damaged and has been rebuilt. lostPapers: -1 where
/// nobody can tell; backup: the day of the one that filled in what was missing, invalid where there was none.
QString rebuiltText(qint64 papers, qint64 lostPapers, QDate backup, const QString &setAside);

} // namespace dp
