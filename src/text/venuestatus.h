#pragma once

#include <QString>
#include <QStringList>

/// Reads from the sentences of a comment whether a paper is accepted or under review.
namespace dp::venuestatus {

enum class Status {
    Unknown, ///< the sentence says nothing about it, contradicts itself, or is about another paper
    Accepted, ///< accepted, published or presented
    UnderReview,
};

/// Divides a comment into sentences. Points inside names and numbers do not end a sentence.
QStringList sentencesOf(const QString &comment);
/// Returns whether the sentence may be about something else than this version of the paper.
bool isAboutOthers(const QString &sentence);
Status statusOf(const QString &sentence);
/// Returns whether the sentence mentions no status, so that the name of a conference alone means that the
/// paper is accepted.
bool hasNoStatus(const QString &sentence);

} // namespace dp::venuestatus
