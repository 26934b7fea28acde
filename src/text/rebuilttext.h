#pragma once

#include <QDate>
#include <QString>

namespace dp {

/// One or two sentences for a user whose damaged library was rebuilt. lostPapers: -1 if unknown. backup: the
/// day of the backup that was used for missing data; invalid if none was used.
QString rebuiltText(qint64 papers, qint64 lostPapers, QDate backup, const QString &setAside);

} // namespace dp
