#pragma once

#include "support/loopbackarxiv_http.h"
#include "support/madeuppapers.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace dp::test {

/// One way in which arXiv, a proxy or an attacker answers wrongly. A value, of any thread.
///
/// Most are a bare kind (`Fault::Empty`); those that want numbers have a function (`Fault::status(429, 30)`).
struct Fault {
    enum Kind {
        None, ///< a right answer; lets some requests pass before the next fault
        Empty, ///< no entries and a total of 0
        EmptyWithTotal, ///< no entries, although a total is promised
        ShortPage, ///< a third of the entries of the page
        Stale, ///< a replica that lags: the newest fifth is missing and the total agrees
        Duplicates, ///< each entry twice
        BadEntry, ///< four entries with no id, an id that is none of arXiv's, no title and a bad date
        Malformed, ///< not well-formed in the middle
        NulBytes, ///< bytes in the middle that no XML may have
        Bom, ///< a byte order mark in front
        Latin1, ///< in ISO 8859-1, and it says so
        EntityBomb, ///< a DOCTYPE whose entities nest and name a file
        Html, ///< 200 with a page for people
        RateLimited200, ///< 200 with "Rate exceeded." as plain text
        WrongType, ///< the right body as text/plain
        Status, ///< another code; see status()
        Redirected, ///< see redirect()
        Truncated, ///< closes before all that Content-Length promised
        Huge, ///< a title that does not end
        Drip, ///< slowly; see drip()
        Hang, ///< silence
        Reset ///< the connection is torn down
    };

    Fault(Kind k = None) // not explicit: queueFault(Fault::Empty)
        : kind(k)
    {
    }

    /// With a Retry-After where `retryAfter` is not empty: seconds or a date.
    static Fault status(
        int code, const QByteArray &retryAfter = {}, const QByteArray &body = "Rate exceeded.");
    /// `to` as the Location header has it; to the same address where it is empty.
    static Fault redirect(const QByteArray &to = {}, int code = 301);
    /// Pieces of so many bytes, one every `tickMs`; 0 is a twentieth of the body.
    static Fault drip(int tickMs, int pieceBytes = 0);

    Kind kind;
    int code = 429;
    QByteArray text = "Rate exceeded.";
    QByteArray header; ///< Retry-After or Location
    int tickMs = 50;
    int pieceBytes = 0;
};

/// Which request meets which fault. A value in LoopbackArxiv.
class FaultPlan
{
public:
    /// See LoopbackArxiv::queueFault().
    void add(const Fault &fault, const QString &mention, int times);
    /// The fault for this request, now used up once.
    Fault take(const QString &path, const QString &query);
    void clear() { m_steps.clear(); }
    bool isEmpty() const { return m_steps.isEmpty(); }

private:
    struct Step {
        Fault fault;
        QString mention;
        int timesLeft;
    };
    QList<Step> m_steps;
};

/// What the fault does to the papers found, newest first or not, before a page of them is taken.
void damageFound(const Fault &fault, QList<MadeUpPaper> &found);
/// What it does to the entries of the page and to the total.
void damageEntries(const Fault &fault, QList<QByteArray> &entries, int &total);
/// What it does to the whole answer, of which `target` was the address.
void damageAnswer(const Fault &fault, const QByteArray &target, HttpAnswer &answer);

} // namespace dp::test
