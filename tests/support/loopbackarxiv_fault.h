#pragma once

#include "support/loopbackarxiv_http.h"
#include "support/madeuppapers.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace dp::test {

/// A way in which arXiv, a proxy or an attacker sends a wrong answer. A value; any thread.
///
/// Most faults are only a kind (`Fault::Empty`). Faults with numbers have a function (`Fault::status(429,
/// 30)`).
struct Fault {
    enum Kind {
        None, ///< a correct answer; lets some requests pass before the next fault
        Empty, ///< no entries and a total of 0
        EmptyWithTotal, ///< no entries, although the total is not 0
        TotalOfPage, ///< a full page whose total is its own end, although the list is longer
        ShortPage, ///< only a third of the entries of the page
        Stale, ///< an outdated replica: the newest fifth is missing and the total matches
        Duplicates, ///< each entry twice
        BadEntry, ///< four entries: without an id, with a foreign id, without a title, and with a bad date
        Malformed, ///< not well-formed in the middle
        NulBytes, ///< bytes in the middle that are not allowed in XML
        Bom, ///< a byte order mark at the beginning
        Latin1, ///< in ISO 8859-1, correctly declared
        EntityBomb, ///< a DOCTYPE with nested entities and an external entity for a file
        Html, ///< 200 with an HTML page
        RateLimited200, ///< 200 with "Rate exceeded." as plain text
        WrongType, ///< the correct body as text/plain
        Status, ///< another status code; see status()
        Redirected, ///< see redirect()
        Truncated, ///< closes the connection before Content-Length is reached
        Huge, ///< a title without an end
        Drip, ///< slowly; see drip()
        Hang, ///< no answer
        Reset ///< the connection is reset
    };

    Fault(Kind k = None) // not explicit: queueFault(Fault::Empty)
        : kind(k)
    {
    }

    /// Adds a Retry-After header with `retryAfter`, seconds or a date, unless it is empty.
    static Fault status(
        int code, const QByteArray &retryAfter = {}, const QByteArray &body = "Rate exceeded.");
    /// to: the value of the Location header; empty: the same address.
    static Fault redirect(const QByteArray &to = {}, int code = 301);
    /// Sends the answer in pieces of `pieceBytes` bytes, one every `tickMs` milliseconds; 0 is a twentieth of
    /// the body.
    static Fault drip(int tickMs, int pieceBytes = 0);

    Kind kind;
    int code = 429;
    QByteArray text = "Rate exceeded.";
    QByteArray header; ///< value of Retry-After or Location
    int tickMs = 50;
    int pieceBytes = 0;
};

/// Assigns faults to requests. A value in LoopbackArxiv.
class FaultPlan
{
public:
    /// See LoopbackArxiv::queueFault().
    void add(const Fault &fault, const QString &mention, int times);
    /// Returns the fault for this request and counts it as used once.
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

/// Applies the fault to the found papers, in any order, before a page of them is taken.
void damageFound(const Fault &fault, QList<MadeUpPaper> &found);
/// Applies the fault to the entries of the page and to the total. start: offset of the page.
void damageEntries(const Fault &fault, int start, QList<QByteArray> &entries, int &total);
/// Applies the fault to the whole answer. target: the address of the request.
void damageAnswer(const Fault &fault, const QByteArray &target, HttpAnswer &answer);

} // namespace dp::test
