#pragma once

#include "support/madeuppapers_dice.h"
#include "support/madeuppapers_topics.h"

#include <QDate>

namespace dp::test {

/// What fills the places of a made-up text: {S} {M} {T} {D} in lower case, and the invented {N}.
struct Wording {
    QString subject;
    QString models;
    QString technique;
    QString domain;
    QString name;
};

struct TitleAndWording {
    QString title;
    Wording wording;
};

/// The title number `n` of a topic. Different numbers give different titles for as long as the phrases of the
/// topic last, some thousand; the templates take turns.
TitleAndWording madeUpTitle(const Topic &topic, qint64 n, const QString &name);

/// Three to six sentences; now and then two paragraphs.
QString madeUpAbstract(const Topic &topic, const Wording &wording, Dice &dice);
/// What a later version says in addition.
QString madeUpRevision(const Wording &wording, int version, Dice &dice);

/// Empty for two papers of five; else pages, figures, a venue or where the code is.
QString madeUpComment(const Wording &wording, QDate published, Dice &dice);
/// A venue that took the paper, for a later version.
QString madeUpAcceptance(QDate published, Dice &dice);
QString madeUpJournal(QDate published, Dice &dice);

} // namespace dp::test
