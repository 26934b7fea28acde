#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The front matter of a Markdown file: properties in YAML, between two lines `---`. Parts that the program
/// does not change stay as they are written, with their order, quotation marks and comments. Use it only if
/// yaml::library() returns a library; without one, no text is valid, and nothing is written. Can be used in
/// any thread.
class FrontMatter
{
public:
    FrontMatter() = default;
    /// text: the lines between the two lines `---`.
    explicit FrontMatter(const QString &text);

    /// Returns whether the text is valid YAML with different keys. If it is not, it must not be changed.
    bool isValid() const { return m_isValid; }
    QString text() const;
    QStringList keys() const;
    /// Returns the text or the texts of a property; no value: there is no such property.
    std::optional<QStringList> values(const QString &key) const;
    void setText(const QString &key, const QString &value);
    void setList(const QString &key, const QStringList &values);
    void remove(const QString &key);
    /// Takes a property over from other front matter, as it is written there.
    void copy(const QString &key, const FrontMatter &from);

private:
    struct Entry {
        QString key;
        QString text; ///< its lines
        QStringList values;
        QString tail{}; ///< comments and blank lines after it, which stay if the property changes
    };

    const Entry *find(const QString &key) const;
    void set(const Entry &entry);
    void split(const QString &text);
    void splitTails();
    bool readValues(const QString &text);

    QString m_head; // comments before the first property
    QList<Entry> m_entries;
    bool m_isValid = true;
};

} // namespace dp
