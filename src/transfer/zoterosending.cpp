#include "transfer/zoterosending.h"

#include "base/log.h"
#include "library/paperreader.h"
#include "library/transaction.h"

#include <QFile>
#include <QUuid>

namespace dp::zoterosending {
namespace {

/// A record of a request without an answer that is younger may be of another program that is still waiting.
constexpr qint64 longestWait = 120; // seconds

constexpr qint64 largestPdf = 256 * 1024 * 1024; // bytes

/// Reads the kept PDF of a paper. A PDF that cannot be read does not keep the paper from being sent.
std::optional<QByteArray> readPdf(Library &library, const KeptPdf &keptPdf, const Paper &paper)
{
    const auto path = keptPdf ? keptPdf(library, paper) : Result<QString>(QString());
    if (!path) {
        qCWarning(logLibrary).noquote() << "no PDF for Zotero:" << path.error().detail;
        return std::nullopt;
    }
    QFile file(*path);
    if (path->isEmpty() || file.size() > largestPdf || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray pdf = file.readAll();
    return pdf.startsWith("%PDF-") ? std::optional(std::move(pdf)) : std::nullopt;
}

Claim::Step stepFor(const ZoteroRecord &record, const QDateTime &now)
{
    switch (record.state) {
    case ZoteroRecord::State::Sent: return Claim::Step::SentEarlier;
    case ZoteroRecord::State::Lost: return Claim::Step::Uncertain;
    case ZoteroRecord::State::Sending: break;
    }
    const qint64 age = record.changed.secsTo(now);
    return age >= 0 && age < longestWait ? Claim::Step::Uncertain : Claim::Step::Probe;
}

Outcome inTransaction(Library &library, const std::function<Outcome(ZoteroRecords &)> &work)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    ZoteroRecords records(transaction);
    DP_TRY(work(records));
    return transaction.commit();
}

} // namespace

Result<Claim> claim(
    Library &library, qint64 paperId, bool isAgain, const KeptPdf &keptPdf, const QDateTime &now)
{
    Claim claim;
    const auto paper = PaperReader(library).paper(paperId);
    if (!paper)
        return paper.error();
    claim.paper = *paper;
    DP_TRY(inTransaction(library, [&](ZoteroRecords &records) -> Outcome {
        const auto record = records.of(paperId);
        if (!record)
            return record.error();
        claim.before = *record;
        if (*record && !isAgain) {
            claim.step = stepFor(**record, now);
            claim.session = (*record)->session;
            return success();
        }
        claim.session = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return records.set(
            paperId, {claim.paper.paper.id.version(), claim.session, ZoteroRecord::State::Sending, now});
    }));
    if (claim.step == Claim::Step::Save)
        claim.pdf = readPdf(library, keptPdf, claim.paper.paper);
    return claim;
}

Outcome setState(Library &library, const Claim &claim, ZoteroRecord::State state, const QDateTime &now)
{
    return inTransaction(library, [&](ZoteroRecords &records) {
        const int version = claim.step == Claim::Step::Save || !claim.before ? claim.paper.paper.id.version()
                                                                             : claim.before->version;
        return records.set(claim.paper.paper.id.key(), {version, claim.session, state, now});
    });
}

Outcome release(Library &library, const Claim &claim)
{
    return inTransaction(library, [&](ZoteroRecords &records) {
        const qint64 id = claim.paper.paper.id.key();
        return claim.before ? records.set(id, *claim.before) : records.remove(id);
    });
}

} // namespace dp::zoterosending
