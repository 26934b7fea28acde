#pragma once

#include "transfer/notesyncreport.h"

#include <QStringList>

namespace dp {

/// Sentences about a synchronization of note files, for the window and the command line.
namespace notesynctext {

/// Returns a sentence for each problem, and for what the user may not expect.
QStringList problemsTold(const NoteSyncReport &report);
/// Returns the counts of the changes, such as “3 new files”; empty: there is none.
QStringList countsTold(const NoteSyncReport &report);

} // namespace notesynctext
} // namespace dp
