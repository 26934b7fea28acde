#include "support/snapshots.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Compresses the bytes. windowBits: argument of zlib's deflateInit2(); 31: with a gzip header, -15: without
/// a header.
QByteArray deflated(const QByteArray &bytes, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray number(quint32 value, int bytes)
{
    const quint32 little = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&little), bytes);
}

} // namespace

QByteArray snapshotLine(
    const QString &id, const QString &title, const QString &created, const QString &categories)
{
    const QString when = QLocale::c().toString(QDate::fromString(created, Qt::ISODate), u"ddd, d MMM yyyy"_s)
        + u" 12:30:00 GMT"_s;
    const QJsonObject line{{u"id"_s, id}, {u"submitter"_s, u"S. Person"_s},
        {u"authors"_s, u"A. One, B. Two"_s}, {u"title"_s, title}, {u"comments"_s, QJsonValue()},
        {u"categories"_s, categories}, {u"abstract"_s, u"  About "_s + id + u"\n"_s},
        {u"versions"_s, QJsonArray{QJsonObject{{u"version"_s, u"v1"_s}, {u"created"_s, when}}}},
        {u"update_date"_s, created},
        {u"authors_parsed"_s,
            QJsonArray{QJsonArray{u"One"_s, u"A."_s, QString()}, QJsonArray{u"Two"_s, u"B."_s, QString()}}}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray gzipped(const QByteArray &bytes)
{
    return deflated(bytes, 31);
}

QByteArray zipped(const QByteArray &bytes, const QByteArray &name)
{
    return zipped(QList<std::pair<QByteArray, QByteArray>>{std::pair(name, bytes)});
}

/// The fields are documented in APPNOTE.TXT, section 4.3.
QByteArray zipped(const QList<std::pair<QByteArray, QByteArray>> &files)
{
    QByteArray locals, centrals;
    for (const auto &[name, bytes] : files) {
        const QByteArray packed = deflated(bytes, -15);
        const QByteArray sums =
            number(
                quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size()))), 4)
            + number(quint32(packed.size()), 4) + number(quint32(bytes.size()), 4)
            + number(quint32(name.size()), 2);
        const QByteArray common = number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + sums;
        centrals += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
            + number(0, 2) + number(0, 4) + number(quint32(locals.size()), 4) + name;
        locals += "PK\x03\x04" + common + number(0, 2) + name + packed;
    }
    const auto count = quint32(files.size());
    return locals + centrals + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2)
        + number(quint32(centrals.size()), 4) + number(quint32(locals.size()), 4) + number(0, 2);
}

} // namespace dp::test
