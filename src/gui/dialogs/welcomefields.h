#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// The fields of research that the welcome dialog offers, with examples of keywords.
namespace welcomefields {

struct Example {
    QString keyword; ///< in English, because titles and abstracts on arXiv are in English
    QStringList categories;
};

struct Field {
    QString name; ///< in the language of the user
    QList<Example> examples;
};

/// Returns the fields in arXiv's order. The examples of computer science contain Keyword::defaults().
QList<Field> all();

} // namespace welcomefields
} // namespace dp
