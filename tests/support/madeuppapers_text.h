#pragma once

#include "support/madeuppapers_dice.h"
#include "support/madeuppapers_topics.h"

#include <QDate>

namespace dp::test {

/// The phrases for the places of a made-up text: {S} {M} {T} {D} in lower case, and the invented {N}.
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

/// Returns the title with the number `n` of a topic. Different numbers give different titles until the
/// phrases of the topic are used up, after some thousand titles. The templates alternate.
TitleAndWording madeUpTitle(const Topic &topic, qint64 n, const QString &name);

/// Returns three to six sentences; sometimes two paragraphs.
QString madeUpAbstract(const Topic &topic, const Wording &wording, Dice &dice);
/// Returns the additional text of a later version.
QString madeUpRevision(const Wording &wording, int version, Dice &dice);

/// Returns a comment with pages, figures, a venue or the address of the code; empty for two papers of five.
QString madeUpComment(const Wording &wording, QDate published, Dice &dice);
/// Returns a venue that accepted the paper, for a later version.
QString madeUpAcceptance(QDate published, Dice &dice);
QString madeUpJournal(QDate published, Dice &dice);

} // namespace dp::test
