#pragma once

#include "base/paper.h"
#include "library/library.h"
#include "library/zoterorecords.h"
#include "transfer/keptpdf.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace dp {

/// The steps of sending a paper to Zotero that read and write the library. Use them in the thread of the
/// library.
namespace zoterosending {

/// The next step for a paper.
struct Claim {
    enum class Step {
        Save, ///< send the paper in `session`
        Probe, ///< ask Zotero whether the earlier request `session` arrived
        SentEarlier,
        Uncertain, ///< nobody knows whether the paper arrived, or another program is sending it
    };
    Step step = Step::Save;
    LibraryPaper paper;
    QString session;
    std::optional<ZoteroRecord> before; ///< to be restored if the paper was certainly not sent
    std::optional<QByteArray> pdf; ///< content of the kept PDF
};

/// Decides about a paper, and stores that it is being sent before it is sent. So no paper is sent twice, even
/// if the program ends before the answer. isAgain: the user wants to send papers again. Errors: UnknownPaper,
/// those of the library.
Result<Claim> claim(
    Library &library, qint64 paperId, bool isAgain, const KeptPdf &keptPdf, const QDateTime &now);
/// Stores the state of a claimed paper.
Outcome setState(Library &library, const Claim &claim, ZoteroRecord::State state, const QDateTime &now);
/// Stores that a claimed paper was not sent.
Outcome release(Library &library, const Claim &claim);

} // namespace zoterosending
} // namespace dp
