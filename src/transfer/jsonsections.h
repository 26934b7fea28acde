#pragma once

#include "transfer/jsonbuffer.h"
#include "transfer/textsource.h"

#include <QByteArray>
#include <QSet>

#include <memory>
#include <optional>

namespace dp {

/// Reads a JSON text that is one object whose values are single values or lists of objects. The objects in
/// the lists are returned one after another, so only one of them and a small part of the text are in memory.
/// White space between the tokens is free. The caller parses the returned values. Use it in one thread.
class JsonSections
{
public:
    struct Item {
        enum class Kind {
            Value, ///< a value that is not a list
            Start, ///< the start of a list; json is empty
            Record, ///< an object in a list
        };
        Kind kind = Kind::Value;
        QString section; ///< the key of the value or of the list
        QByteArray json;
        qint64 line = 1; ///< number of the line in which the value begins, from 1
        qint64 record = 0; ///< number of the object in the list, from 1
    };

    explicit JsonSections(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Returns the next item, or nothing after the end of the object. Returns the error BadContent with the
    /// line if the text is not of this form, ends too early, or goes on after the object, or if an object has
    /// more than 16 MiB or a key occurs twice.
    Result<std::optional<Item>> next();
    double progress() const { return m_text->progress(); }

private:
    enum class State { Begin, FirstKey, AfterValue, FirstRecord, AfterRecord, End };
    Result<std::optional<Item>> atKey();
    Result<std::optional<Item>> atRecord();
    Result<std::optional<Item>> atEnd();
    Result<char> peek();
    Outcome skipBlanks();
    Outcome expect(char wanted);
    Result<QByteArray> takeString();
    Result<QByteArray> takeNested();
    Result<QByteArray> takeWord();
    Outcome fill();
    Error problem(const QString &what) const;

    std::unique_ptr<TextSource> m_text;
    JsonBuffer m_read;
    State m_state = State::Begin;
    QString m_section;
    QSet<QString> m_sections;
    qint64 m_line = 1;
    qint64 m_record = 0;
};

} // namespace dp
