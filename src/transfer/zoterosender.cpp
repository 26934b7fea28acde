#include "transfer/zoterosender.h"

#include "exchange/zoteroitem.h"
#include "library/librarythread.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace dp {
namespace {

constexpr auto timeAfterStop = 3s;
constexpr int mostRefused = 3; // one after the other
const QString itemKey = u"paper"_s;

Error refused(int status)
{
    return {ErrorKind::ZoteroRefused, u"Zotero"_s, {}, status};
}

} // namespace

ZoteroSender::ZoteroSender(
    Network &network, LibraryThread &writer, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_options(options)
    , m_connector(network, options.port, options.timeout)
{
}

void ZoteroSender::start(const QList<qint64> &papers)
{
    for (const qint64 id : papers)
        m_report.papers << ZoteroReport::Paper{id, {}};
    m_connector.ping([this](const Reply &reply) {
        if (reply.delivery != ZoteroConnector::Delivery::Accepted)
            return end(notRunning());
        m_connector.askTarget([this](const Reply &target) { readTarget(target); });
    });
}

void ZoteroSender::stop()
{
    m_report.isStopped = true;
    m_connector.endWithin(timeAfterStop);
}

/// Reads the selected collection. An older Zotero may answer differently, which does not matter for sending.
void ZoteroSender::readTarget(const Reply &reply)
{
    using Delivery = ZoteroConnector::Delivery;
    if (reply.delivery == Delivery::NotReached || reply.delivery == Delivery::Unknown)
        return end(notRunning());
    const QJsonObject target = QJsonDocument::fromJson(reply.body).object();
    m_report.target = target.value("name"_L1).toString();
    m_areFilesAllowed = target.value("filesEditable"_L1).toBool(true);
    if (!target.value("libraryEditable"_L1).toBool(true))
        return end(
            Error{ErrorKind::ZoteroReadOnly, target.value("libraryName"_L1).toString(m_report.target)});
    next();
}

void ZoteroSender::next()
{
    if (m_report.isStopped || m_at >= m_report.papers.size())
        return end();
    m_writer.post(
        this,
        [id = current().id, isAgain = m_options.isAgain, keptPdf = m_options.keptPdf, now = m_clock.now()](
            Library &library) { return zoterosending::claim(library, id, isAgain, keptPdf, now); },
        [this](const Result<Claim> &claim) { handleClaim(claim); });
}

void ZoteroSender::handleClaim(const Result<Claim> &claim)
{
    if (!claim)
        return claim.error().kind == ErrorKind::UnknownPaper ? endPaper(Item::NotSent) : end(claim.error());
    m_claim = *claim;
    current().title = m_claim.paper.paper.title;
    switch (m_claim.step) {
    case Claim::Step::SentEarlier: return endPaper(Item::SavedEarlier);
    case Claim::Step::Uncertain: return endPaper(Item::Uncertain);
    case Claim::Step::Probe: return m_report.isStopped ? end() : probe();
    case Claim::Step::Save: break;
    }
    if (m_report.isStopped)
        giveBack(Item::NotSent, {});
    else
        save(false);
}

/// Asks Zotero whether an earlier request arrived whose answer was lost.
void ZoteroSender::probe()
{
    m_connector.probe(m_claim.session, [this](const Reply &reply) {
        if (reply.delivery == ZoteroConnector::Delivery::NotReached
            || reply.delivery == ZoteroConnector::Delivery::Unknown) {
            current().item = Item::Uncertain;
            return end(notRunning());
        }
        const bool isKnown = reply.status == ZoteroConnector::conflict;
        // Zotero forgets its sessions when it ends. After this request it knows the session in any case, so
        // the session must not be used again.
        keep(isKnown ? ZoteroRecord::State::Sent : ZoteroRecord::State::Lost,
            [this, isKnown] { endPaper(isKnown ? Item::SavedEarlier : Item::Uncertain); });
    });
}

void ZoteroSender::save(bool isSecondTry)
{
    const QJsonObject item = zoteroitem::of(m_claim.paper, itemKey, m_clock.now());
    m_connector.saveItem(m_claim.session, m_claim.paper.paper.absUrl, item,
        [this, isSecondTry](const Reply &reply) { handleSaved(reply, isSecondTry); });
}

void ZoteroSender::handleSaved(const Reply &reply, bool isSecondTry)
{
    using Delivery = ZoteroConnector::Delivery;
    // Zotero knows the session only if an earlier request with it has arrived.
    const bool hasArrived = reply.status == ZoteroConnector::conflict && isSecondTry;
    if (reply.delivery == Delivery::Accepted || hasArrived) {
        m_refused = 0;
        return keep(ZoteroRecord::State::Sent, [this] { attach(); });
    }
    if (reply.delivery == Delivery::Refused) {
        const bool isTooMany = ++m_refused >= mostRefused || m_refused == m_report.papers.size();
        return giveBack(Item::Refused, isTooMany ? std::optional(refused(reply.status)) : std::nullopt);
    }
    if (reply.delivery == Delivery::NotReached && !isSecondTry)
        return giveBack(Item::NotSent, notRunning());
    if (reply.delivery == Delivery::Unknown && !isSecondTry && !m_report.isStopped)
        return save(true);
    // The record stays as it is, so that Zotero is asked about the session the next time.
    current().item = Item::Uncertain;
    m_report.isStopped ? end() : end(notRunning());
}

void ZoteroSender::attach()
{
    if (!m_claim.pdf)
        return endPaper(Item::Saved);
    if (!m_areFilesAllowed)
        return endPaper(Item::Saved, Pdf::Missing);
    m_connector.attachPdf(
        m_claim.session, itemKey, m_claim.paper.paper.pdfUrl(), *m_claim.pdf, [this](const Reply &reply) {
            // The status 200 means that the library accepts no files.
            const Pdf pdf = reply.status == ZoteroConnector::created   ? Pdf::Attached
                : reply.delivery == ZoteroConnector::Delivery::Unknown ? Pdf::Uncertain
                                                                       : Pdf::Missing;
            if (reply.delivery == ZoteroConnector::Delivery::NotReached) {
                current().item = Item::Saved;
                current().pdf = pdf;
                return end(notRunning());
            }
            endPaper(Item::Saved, pdf);
        });
    if (m_report.isStopped)
        m_connector.endWithin(timeAfterStop);
}

/// Stores that the current paper was not sent.
void ZoteroSender::giveBack(Item item, const std::optional<Error> &error)
{
    m_writer.post(
        this, [claim = m_claim](Library &library) { return zoterosending::release(library, claim); },
        [this, item, error](const Outcome &released) {
            current().item = item;
            if (!released)
                return end(released.error());
            error ? end(error) : endPaper(item);
        });
}

void ZoteroSender::keep(ZoteroRecord::State state, const std::function<void()> &then)
{
    m_writer.post(
        this,
        [claim = m_claim, state, now = m_clock.now()](
            Library &library) { return zoterosending::setState(library, claim, state, now); },
        [this, state, then](const Outcome &kept) {
            if (kept)
                return then();
            current().item = state == ZoteroRecord::State::Sent ? Item::Saved : Item::Uncertain;
            end(kept.error());
        });
}

void ZoteroSender::endPaper(Item item, Pdf pdf)
{
    current().item = item;
    current().pdf = pdf;
    ++m_at;
    emit progressed(int(m_at), int(m_report.papers.size()));
    next();
}

Error ZoteroSender::notRunning() const
{
    return m_connector.failure().value_or(Error{ErrorKind::ZoteroNotRunning, u"Zotero"_s});
}

void ZoteroSender::end(const std::optional<Error> &error)
{
    m_report.error = error;
    emit finished(m_report);
}

} // namespace dp

#include "moc_zoterosender.cpp"
