#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace dp {

struct ReadmePage;

/// The text above the sections of a page. Its form has placeholders for the date and for the number of
/// papers.
namespace pageintroduction {

/// Reads the date of the last update and the maximum number of papers from a line of the introduction.
void read(const QString &line, ReadmePage &page);
/// Returns the form of the introduction in the lines above the first section: the title and what is below it,
/// up to the next heading. Empty: it is too long, or not safe to be written again.
QString formOf(const QStringList &lines);
/// Returns the form of a line below a section that leads to the top of the page, or an empty text if the line
/// is none.
QString endFormOf(const QString &line);
/// Returns the text below the last section, without empty lines around it. Empty: it is too long, or not
/// safe.
QString endingOf(const QStringList &lines);
/// Returns whether formOf() can give this form. A form may come from a file of another person.
bool isForm(const QString &form);
QString filled(const QString &form, QDate lastUpdate, int maximum);

} // namespace pageintroduction
} // namespace dp
