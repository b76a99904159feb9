// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/web_programs.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace byline {

namespace {

/// The keys of one group of a file in the desktop's form; no escapes but in values.
QHash<QString, QString> groupOf(const QString& path, const QString& group)
{
    QHash<QString, QString> values;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return values;
    bool inside = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'['))
            inside = line.trimmed() == u'[' + group + u']';
        else if (const qsizetype equals = line.indexOf(u'='); inside && equals > 0 && !line.startsWith(u'#'))
            values.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return values;
}

QStringList idsIn(const QString& folder)
{
    const QString kHttps = QStringLiteral("x-scheme-handler/https");
    QString ids =
        groupOf(folder + QStringLiteral("/mimeapps.list"), QStringLiteral("Added Associations")).value(kHttps);
    ids += u';' + groupOf(folder + QStringLiteral("/mimeinfo.cache"), QStringLiteral("MIME Cache")).value(kHttps);
    return ids.split(u';', Qt::SkipEmptyParts);
}

WebProgram programOf(const QString& id, const QStringList& folders, const QString& language)
{
    for (const QString& folder : folders) {
        // "kde-konqueror.desktop" may lie in a folder kde.
        QString path = folder + u'/' + id;
        if (!QFile::exists(path))
            path = folder + u'/' + QString(id).replace(id.indexOf(u'-'), 1, u'/');
        const QHash<QString, QString> entry = groupOf(path, QStringLiteral("Desktop Entry"));
        if (entry.isEmpty())
            continue;
        if (entry.value(QStringLiteral("Hidden")) == QLatin1String("true")
            || entry.value(QStringLiteral("NoDisplay")) == QLatin1String("true")
            || entry.value(QStringLiteral("Terminal")) == QLatin1String("true"))
            return {};
        const QString name = entry.value(QStringLiteral("Name"));
        return {id, entry.value(QStringLiteral("Name[%1]").arg(language), name), entry.value(QStringLiteral("Icon")),
                entry.value(QStringLiteral("Exec"))};
    }
    return {};
}

} // namespace

QList<WebProgram> webPrograms(const QStringList& folders, const QString& language)
{
    QStringList ids;
    for (const QString& folder : folders)
        ids += idsIn(folder);
    ids.removeDuplicates();
    QList<WebProgram> programs;
    for (const QString& id : std::as_const(ids)) {
        const WebProgram program = programOf(id, folders, language);
        if (!program.name.isEmpty() && !program.command.isEmpty())
            programs += program;
    }
    std::sort(programs.begin(), programs.end(),
              [](const WebProgram& a, const WebProgram& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return programs;
}

QList<WebProgram> webPrograms()
{
    // What the user chose is written where settings are, the programs themselves lie elsewhere.
    return webPrograms(QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)
                           + QStandardPaths::standardLocations(QStandardPaths::ApplicationsLocation),
                       QLocale().name().section(u'_', 0, 0));
}

QStringList commandFor(const WebProgram& program, const QUrl& url)
{
    const QString address = QString::fromLatin1(url.toEncoded());
    QStringList words;
    bool placed = false;
    for (const QString& word : QProcess::splitCommand(program.command)) {
        const bool place = word == QLatin1String("%u") || word == QLatin1String("%U") || word == QLatin1String("%f")
                           || word == QLatin1String("%F");
        if (place)
            words += address;
        else if (!word.startsWith(u'%')) // icon, name and the like of the entry itself
            words += word;
        placed = placed || place;
    }
    if (!placed && !words.isEmpty())
        words += address;
    return words;
}

bool openWith(const WebProgram& program, const QUrl& url)
{
    QStringList words = commandFor(program, url);
    if (words.isEmpty())
        return false;
    const QString first = words.takeFirst();
    return QProcess::startDetached(first, words);
}

} // namespace byline
