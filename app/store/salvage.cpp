// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage.h"

#include "store/check.h"
#include "store/migrate.h"
#include "store/query.h"
#include "store/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <sqlite3.h>

namespace byline {

namespace {

QString suspectFile(const QString& libraryFile)
{
    return libraryFile + QStringLiteral(".suspect");
}

void removeWithLog(const QString& file)
{
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(end));
}

/// Of a file whose head is lost: libraries have had pages of 4, 8 and 16 KB. A page of a table or an index begins with
/// its kind (https://www.sqlite.org/fileformat.html, "B-tree Pages"); half-way through a page stands anything.
int likelyPageSize(QFile& file)
{
    constexpr int kLooked = 200;
    int likely = 0;
    int most = 0;
    for (const int size : {4096, 8192, 16384}) {
        int pages = 0;
        int looked = 0;
        for (qint64 at = size; at < file.size() && looked < kLooked; at += size, ++looked) {
            char kind = 0;
            file.seek(at);
            file.getChar(&kind);
            pages += kind == 2 || kind == 5 || kind == 10 || kind == 13 ? 1 : 0;
        }
        const int share = looked > 0 ? pages * 100 / looked : 0;
        // Of a size that is too great every place is the beginning of a page, too.
        if (share > most + 10) {
            most = share;
            likely = size;
        }
    }
    return likely;
}

/// A file that has lost its first bytes gets those of a library, so that the rest can be read.
void mendHead(const QString& file, const QString& model)
{
    const Result<FileHead> head = fileHead(file);
    if (!head || head->isSqlite || head->isEmpty)
        return;
    QFile whole(model);
    QFile broken(file);
    if (!whole.open(QIODevice::ReadOnly) || !broken.open(QIODevice::ReadWrite))
        return;
    // The number of pages (at 28) is taken from the file's size where the change counters (24 and 92) differ.
    QByteArray bytes = whole.read(100);
    bytes.replace(24, 4, QByteArray(4, '\1'));
    if (const int size = likelyPageSize(broken); size > 0)
        qToBigEndian(quint16(size), bytes.data() + 16);
    broken.seek(0);
    broken.write(bytes);
}

class Rescue
{
public:
    Rescue(Connection& from, Connection& to)
        : m_from(from)
        , m_to(to)
    {
    }

    void copy(const QString& table)
    {
        QStringList names;
        bool hasRowId = false;
        bool hangsOnArticle = false;
        Query column(m_to, "SELECT name, type, pk FROM pragma_table_info(?)", table);
        QStringList there = columnsOf(table);
        // Up to schema 11 `article` held what `article_source` does.
        const bool isOfArticle = there.isEmpty() && table == u"article_source";
        if (isOfArticle)
            there = columnsOf(QStringLiteral("article"));
        QStringList asked;
        while (column.step()) {
            const QString name = column.text(0);
            const bool isId = isOfArticle && name == u"article_id";
            if (isId || there.contains(name)) {
                names += name;
                asked += isId ? QStringLiteral("id") : name;
            }
            hangsOnArticle = hangsOnArticle
                             || (column.integer(2) == 1 && column.text(0) == u"article_id" && table != u"article_author"
                                 && table != u"article_tag" && table != u"copy_picture");
            hasRowId = hasRowId || hangsOnArticle || (column.integer(2) == 1 && column.text(0) == u"id");
        }
        if (names.isEmpty())
            return;
        m_failures = 0;
        m_table = table.toStdString();
        m_select =
            "SELECT " + asked.join(QStringLiteral(", ")).toStdString() + " FROM " + (isOfArticle ? "article" : m_table);
        m_insert =
            "INSERT OR IGNORE INTO " + m_table + "(" + names.join(QStringLiteral(", ")).toStdString() + ") VALUES (";
        for (qsizetype i = 0; i < names.size(); ++i)
            m_insert += i == 0 ? "?" : ", ?";
        m_insert += ")";
        if (hasRowId) {
            const qint64 last = lastId(hangsOnArticle ? QStringLiteral("article") : table);
            copyRange(1, last);
            if (last < kFarthest)
                copyMissed(last);
        } else if (!copyRows(m_select, {}))
            copyFromEnd();
    }

    qint64 unreadable() const { return m_unreadable; }

private:
    QStringList columnsOf(const QString& table)
    {
        QStringList names;
        try {
            Query column(m_from, "SELECT name FROM pragma_table_info(?)", table);
            while (column.step())
                names += column.text(0);
        } catch (const SQLite::Exception&) {
        }
        return names;
    }

    /// Ids go no further: what was written last says so, if the table counts its ids; else the table itself does, if it
    /// can.
    qint64 lastId(const QString& counted)
    {
        try {
            const qint64 last = integerOf(m_from, "SELECT seq FROM sqlite_sequence WHERE name = ?", counted);
            if (last > 0 && last <= kFarthest)
                return last;
        } catch (const SQLite::Exception&) {
        }
        try {
            return std::min(integerOf(m_from, ("SELECT max(rowid) FROM " + m_table).c_str()), kFarthest);
        } catch (const SQLite::Exception&) {
            return kFarthest;
        }
    }

    /// All rows with ids from `first` to `last`: where something cannot be read, each half by itself, and so on.
    void copyRange(qint64 first, qint64 last)
    {
        if (copyRows(m_select + " WHERE rowid BETWEEN ? AND ? ORDER BY rowid", {first, last})) {
            m_failures = 0;
            return;
        }
        if (first >= last || ++m_failures > kHopeless)
            return;
        const qint64 middle = first + (last - first) / 2;
        copyRange(first, middle);
        copyRange(middle + 1, last);
    }

    /// A damaged page may end a walk before its end, or hide what comes behind it, without an error: each id that has
    /// not come is asked for by itself.
    void copyMissed(qint64 last)
    {
        QList<qint64> come;
        {
            Query row(m_to, "SELECT rowid FROM " + m_table + " ORDER BY rowid");
            while (row.step())
                come += row.integer(0);
        }
        auto next = come.cbegin();
        const std::string one = m_select + " WHERE rowid = ?";
        for (qint64 id = 1; id <= last; ++id) {
            if (next != come.cend() && *next == id) {
                ++next;
            } else if (copyRows(one, {id})) {
                m_failures = 0;
            } else {
                ++m_unreadable;
                if (++m_failures > kHopeless)
                    break;
            }
        }
    }

    void copyFromEnd()
    {
        ++m_unreadable;
        std::string key;
        Query column(m_to, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
                     QString::fromStdString(m_table));
        while (column.step())
            key += (key.empty() ? "" : ", ") + column.text(0).toStdString() + " DESC";
        copyRows(m_select + " ORDER BY " + key, {});
    }

    bool copyRows(const std::string& sql, const QVariantList& values)
    {
        try {
            Query row(m_from, sql);
            row.bindAll(values);
            Query insert(m_to, m_insert);
            while (row.step()) {
                QVariantList cells;
                for (int i = 0; i < row.columns(); ++i)
                    cells += row.value(i);
                try {
                    insert.bindAll(cells);
                    insert.run();
                } catch (const SQLite::Exception& exception) {
                    // A row that is no row of ours any more (a value missing, say) is lost; a full disk is not its
                    // fault.
                    if ((exception.getErrorCode() & 0xff) != SQLITE_CONSTRAINT)
                        throw;
                    ++m_unreadable;
                }
            }
            return true;
        } catch (const SQLite::Exception& exception) {
            const ErrorKind kind = sqliteError(exception).kind;
            if (kind == ErrorKind::DiskFull)
                throw;
            return false;
        }
    }

    static constexpr qint64 kFarthest = 1LL << 24;
    /// No page holds the way to so many rows but the topmost: with that gone, asking for each of them takes minutes.
    static constexpr int kHopeless = 100'000;

    Connection& m_from;
    Connection& m_to;
    std::string m_table;
    std::string m_select; ///< of the damaged library
    std::string m_insert;
    qint64 m_unreadable = 0;
    int m_failures = 0; ///< one after the other
};

/// What lost the row it hangs on goes, but an article that lost its outlet gets one.
void mendReferences(Connection& db)
{
    execute(db, "UPDATE outlet SET folder_id = NULL WHERE folder_id NOT IN (SELECT id FROM folder)");
    execute(db, "INSERT INTO outlet(id, title, title_given, url, feed_url, description, language, icon, subscribed)"
                " SELECT DISTINCT outlet_id, '#' || outlet_id, 1, '', '', '', '', '', 1 FROM article"
                " WHERE outlet_id NOT IN (SELECT id FROM outlet)");
    constexpr std::array kHanging {
        std::array {"article_source", "article_id", "article"},
        std::array {"body", "article_id", "article"},
        std::array {"article_version", "article_id", "article"},
        std::array {"bookmark", "article_id", "article"},
        std::array {"copy", "article_id", "article"},
        std::array {"copy_picture", "article_id", "copy"},
        std::array {"article_author", "article_id", "article"},
        std::array {"article_author", "author_id", "author"},
        std::array {"article_tag", "article_id", "article"},
        std::array {"article_tag", "tag_id", "tag"},
        std::array {"author_key", "author_id", "author"},
        std::array {"author_outlet", "author_id", "author"},
        std::array {"author_outlet", "outlet_id", "outlet"},
        std::array {"reading_state", "outlet_id", "outlet"},
        std::array {"undo_part", "step_id", "undo_step"},
        std::array {"undo_picture", "step_id", "undo_step"},
        std::array {"article_details", "article_id", "article"},
        std::array {"outlet_site", "outlet_id", "outlet"},
        std::array {"back_catalogue", "outlet_id", "outlet"},
        std::array {"newsletter", "outlet_id", "outlet"},
        std::array {"shelf_left", "article_id", "article"},
        std::array {"rule_keep", "article_id", "article"},
    };
    for (const auto& [table, column, parent] : kHanging) {
        const std::string key = std::string(parent) == "copy" ? "article_id" : "id";
        const std::string sql = std::string("DELETE FROM ") + table + " WHERE " + column + " NOT IN (SELECT " + key
                                + " FROM " + parent + ")";
        execute(db, sql.c_str());
    }
    // Where the newest articles are lost, ids begin anew behind what is left.
    execute(db, "UPDATE rule SET through = min(through, (SELECT ifnull(max(id), 0) FROM article))");
    execute(db, "UPDATE copy_picture SET hash = NULL WHERE hash NOT IN (SELECT hash FROM picture)");
}

Result<qint64> carryOver(const QString& damaged, Connection& to)
{
    auto from = Connection::open(damaged, Connection::Access::ReadWrite);
    if (!from) {
        // Perhaps it is the log that cannot be read.
        removeWithLog(damaged + QStringLiteral(".log"));
        QFile::rename(damaged + QStringLiteral("-wal"), damaged + QStringLiteral(".log"));
        from = Connection::open(damaged, Connection::Access::ReadWrite);
    }
    return writing(to, [&]() -> Result<qint64> {
        if (!from)
            return 1;
        Rescue rescue(**from, to);
        QStringList tables;
        // What is counted and what is unread is made anew out of the rest.
        Query name(to, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                       " AND name NOT LIKE 'article_index%' AND name NOT LIKE 'unread_by_%' AND name <> 'total'"
                       " ORDER BY rowid");
        while (name.step())
            tables += name.text(0);
        for (const QString& table : std::as_const(tables))
            rescue.copy(table);
        mendReferences(to);
        return rescue.unreadable();
    });
}

} // namespace

Result<Salvaged> salvage(const QString& dataDir)
{
    const QString file = QDir(dataDir).absoluteFilePath(QStringLiteral("library.db"));
    const QString anew = file + QStringLiteral(".new");
    Salvaged salvaged;
    salvaged.damagedFile =
        file + QStringLiteral(".damaged-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    while (QFileInfo::exists(salvaged.damagedFile))
        salvaged.damagedFile += u'x';

    removeWithLog(anew);
    {
        auto to = Connection::open(anew, Connection::Access::ReadWrite);
        if (!to)
            return tl::unexpected(to.error());
        if (const Result<void> made = migrate(**to, anew); !made)
            return tl::unexpected(made.error());
        // The copy is read, not the file itself: reading writes (a log is taken in).
        for (const char* end : {"", "-wal"})
            if (QFileInfo::exists(file + QLatin1String(end))
                && !QFile::copy(file + QLatin1String(end), salvaged.damagedFile + QLatin1String(end)))
                return fail(ErrorKind::DiskFull, salvaged.damagedFile);
        mendHead(salvaged.damagedFile, anew);
        (*to)->d->database.exec("PRAGMA foreign_keys = OFF");
        const Result<qint64> unreadable = carryOver(salvaged.damagedFile, **to);
        if (!unreadable)
            return tl::unexpected(unreadable.error());
        (*to)->d->database.exec("PRAGMA foreign_keys = ON");
        if (const auto mended = repairLibrary(**to); !mended)
            return tl::unexpected(mended.error());
        salvaged.unreadable = *unreadable;
        const Result<void> counted = reading([&]() -> Result<void> {
            salvaged.outlets = integerOf(**to, "SELECT count(*) FROM outlet");
            salvaged.articles = integerOf(**to, "SELECT count(*) FROM article");
            salvaged.bookmarks = integerOf(**to, "SELECT count(*) FROM bookmark");
            salvaged.copies = integerOf(**to, "SELECT count(*) FROM copy");
            (*to)->d->database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
            return {};
        });
        if (!counted)
            return tl::unexpected(counted.error());
    }
    // The file as it was takes the copy's place, so that nothing of it is changed.
    for (const char* end : {"", "-wal", "-shm"}) {
        QFile::remove(salvaged.damagedFile + QLatin1String(end));
        if (QFileInfo::exists(file + QLatin1String(end)))
            QFile::rename(file + QLatin1String(end), salvaged.damagedFile + QLatin1String(end));
    }
    if (!QFile::rename(anew, file))
        return fail(ErrorKind::LibraryUnusable, anew);
    clearSuspicion(file);
    return salvaged;
}

void markSuspect(const QString& libraryFile)
{
    QFile mark(suspectFile(libraryFile));
    mark.open(QIODevice::WriteOnly);
}

bool isSuspect(const QString& libraryFile)
{
    return QFileInfo::exists(suspectFile(libraryFile));
}

void clearSuspicion(const QString& libraryFile)
{
    QFile::remove(suspectFile(libraryFile));
}

} // namespace byline
