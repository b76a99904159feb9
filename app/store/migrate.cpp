// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrate.h"

#include "core/library_fault.h"
#include "store/own_words.h"
#include "store/query.h"
#include "store/transaction.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <sqlite3.h>

namespace byline {

namespace {

const QString kStepFolder = QStringLiteral(":/sql/");
constexpr int kOwnWordsInIndex = 19;

QStringList stepNames()
{
    return QDir(kStepFolder).entryList(QDir::Files, QDir::Name);
}

int versionOf(const QString& stepName)
{
    return stepName.section(u'_', 0, 0).toInt();
}

} // namespace

int newestSchema()
{
    // Versions have no gaps. Asked while the window waits: to put the names in order takes ten times as long.
    static const int newest = [] {
        int steps = 0;
        for (QDirIterator step(kStepFolder); step.hasNext(); step.next())
            ++steps;
        return steps;
    }();
    return newest;
}

QList<Migration> migrations()
{
    QList<Migration> steps;
    for (const QString& name : stepNames()) {
        QFile file(kStepFolder + name);
        const int version = versionOf(name);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened && version == steps.size() + 1);
        if (opened)
            steps += Migration {version, QString::fromUtf8(file.readAll()),
                                version == kOwnWordsInIndex ? &indexAllOwnWords : nullptr};
    }
    return steps;
}

Result<FileHead> fileHead(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::LibraryUnusable, file.errorString());
    // https://www.sqlite.org/fileformat.html: magic, pages at 28, user version at 60, application id at 68.
    const QByteArray head = file.read(100);
    FileHead result;
    result.isEmpty = head.isEmpty();
    result.isSqlite = head.size() == 100 && head.startsWith("SQLite format 3");
    if (result.isSqlite) {
        result.pages = qFromBigEndian<quint32>(head.constData() + 28);
        result.schema = qFromBigEndian<qint32>(head.constData() + 60);
        result.application = qFromBigEndian<quint32>(head.constData() + 68);
    }
    return result;
}

QString copyBefore(const QString& file, int version)
{
    return QStringLiteral("%1.before-%2").arg(file).arg(version);
}

namespace {

int schemaVersion(Connection& db)
{
    return int(integerOf(db, "PRAGMA user_version"));
}

/// Whole or not at all: a copy that was cut short is made again.
void makeCopyBefore(Connection& db, const QString& file, int version)
{
    const QString copy = copyBefore(file, version);
    if (QFileInfo::exists(copy))
        return;
    const QString begun = copy + QStringLiteral(".part");
    QFile::remove(begun);
    execute(db, "VACUUM INTO ?", begun);
    QFile::rename(begun, copy);
}

/// Each is as large as a library: the way back behind the last update is enough.
void removeOlderCopies(const QString& file, int version)
{
    const QFileInfo library(file);
    const QString kept = QFileInfo(copyBefore(file, version)).fileName();
    for (QDir folder = library.dir();
         const QString& name : folder.entryList({library.fileName() + QStringLiteral(".before-*")}, QDir::Files))
        if (name != kept)
            folder.remove(name);
}

/// A step may make a table anew; dropping the old one must not take along what refers to it. The setting is deaf within
/// a transaction.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Connection& db)
        : m_db(db)
    {
        m_db.d->database.exec("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysOff() { m_db.d->database.tryExec("PRAGMA foreign_keys = ON"); }
    Q_DISABLE_COPY_MOVE(ForeignKeysOff)

private:
    Connection& m_db;
};

/// All steps or none: a library that went only half the way could be opened by no Byline.
Result<void> runSteps(Connection& db, const QList<Migration>& steps)
{
    const ForeignKeysOff off(db);
    return writing(db, [&]() -> Result<void> {
        // Another process may have done it while we waited for the lock.
        const int current = schemaVersion(db);
        for (const Migration& step : steps) {
            if (step.version <= current)
                continue;
            db.d->database.exec(step.sql.toStdString());
            if (step.then)
                step.then(db);
            db.d->database.exec("PRAGMA user_version = " + std::to_string(step.version));
        }
        db.d->database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        return {};
    });
}

} // namespace

Result<void> migrate(Connection& db, const QString& file)
{
    const Result<bool> isUpToDate = reading([&]() -> Result<bool> { return schemaVersion(db) == newestSchema(); });
    if (!isUpToDate)
        return tl::unexpected(isUpToDate.error());
    return *isUpToDate ? Result<void>() : migrate(db, file, migrations());
}

Result<void> migrate(Connection& db, const QString& file, const QList<Migration>& steps)
{
    return reading([&]() -> Result<void> {
        const int current = schemaVersion(db);
        const int wanted = steps.isEmpty() ? 0 : steps.last().version;
        if (current > wanted) {
            // Closing would write the log of the newer program back into its file.
            sqlite3_db_config(db.d->database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            return fail(ErrorKind::LibraryNewer, file, current);
        }
        if (current == 0 && integerOf(db, "SELECT count(*) FROM sqlite_schema") > 0
            && integerOf(db, "PRAGMA application_id") != kApplicationId && schemaVersion(db) == 0)
            return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a database of another program").arg(file),
                        int(LibraryFault::Foreign));
        if (current == wanted)
            return {};
        if (current > 0)
            makeCopyBefore(db, file, wanted);
        const Result<void> updated = runSteps(db, steps);
        if (updated)
            removeOlderCopies(file, wanted);
        return updated;
    });
}

} // namespace byline
