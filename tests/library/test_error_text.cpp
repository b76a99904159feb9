// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup_fault.h"
#include "core/library_fault.h"
#include "core/network_fault.h"
#include "core/print_function.h"
#include "library/error_text.h"
#include "library/undo_text.h"

#include <QTest>
#include <QTranslator>

using namespace byline;
using namespace Qt::StringLiterals;

class TestErrorText final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasASentenceOfItsOwn()
    {
        QStringList seen;
        for (int kind = 0; kind <= int(ErrorKind::Unsupported); ++kind) {
            const QString text = errorText({ErrorKind(kind), {}, 404});
            QVERIFY2(text.size() > 10, qPrintable(QString::number(kind)));
            QVERIFY(!seen.contains(text));
            QVERIFY(!text.contains(u"%1"));
            QVERIFY(!text.contains(u'\n'));
            seen += text;
        }
    }

    void aDetailStandsInItsSentence()
    {
        const QString text = errorText({ErrorKind::NoConnection, u"Connection refused"_s});
        QVERIFY2(text.startsWith(u"The server cannot be reached (Connection refused). Check"), qPrintable(text));
        QVERIFY(!errorText({ErrorKind::NoConnection, {}}).contains(u'('));
    }

    void whatIsKnownOfTheNetworkIsSaidInOwnWords()
    {
        const QString detail = u"curl's words"_s;
        QStringList seen;
        for (int fault = int(NetworkFault::Offline); fault <= int(NetworkFault::SelfSigned); ++fault) {
            const ErrorKind kind = NetworkFault(fault) < NetworkFault::NoTls ? ErrorKind::NoConnection : ErrorKind::Tls;
            const QString text = errorText({kind, detail, fault});
            QVERIFY2(!text.contains(detail), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') && !seen.contains(text), qPrintable(text));
            QVERIFY2(kind != ErrorKind::Tls || text.contains(u"nothing was fetched"), qPrintable(text));
            seen += text;
        }
        QVERIFY(errorText({ErrorKind::Tls, detail, 0}).contains(detail));
    }

    void inKoreanToo()
    {
        QTranslator korean;
        QVERIFY(korean.load(QStringLiteral(BYLINE_TRANSLATIONS "/byline_ko.qm")));
        QCoreApplication::installTranslator(&korean);
        for (int fault = int(NetworkFault::Offline); fault <= int(NetworkFault::SelfSigned); ++fault) {
            const QString text = errorText({ErrorKind::NoConnection, u"curl's words"_s, fault});
            QVERIFY2(text.at(0).script() == QChar::Script_Hangul && !text.contains(u"curl"), qPrintable(text));
        }
    }

    void aPdfThatDidNotComeOutIsNoReasonToInstallAnything()
    {
        const QString text = errorText({ErrorKind::NoWebEngine, u"it took too long"_s, kNotPrinted});
        QVERIFY2(text.startsWith(u"The PDF could not be created, and nothing was saved (it took too long)."),
                 qPrintable(text));
    }

    void aBackupThatIsNoneIsNotCalledADamagedLibrary()
    {
        const auto text = [](BackupFault fault) {
            return errorText({ErrorKind::NotReadable, u"malformed"_s, int(fault)}, u"all.byline"_s);
        };
        QVERIFY(text(BackupFault::NotABackup).startsWith(u"all.byline: This is not a backup of a Byline library"));
        QVERIFY(text(BackupFault::Damaged).startsWith(u"all.byline: The backup is damaged, so the library stays"));
        QVERIFY(!text(BackupFault::Damaged).contains(u"malformed"));
        QVERIFY(
            errorText({ErrorKind::NotFound, {}, kNoFile}, u"all.byline"_s).startsWith(u"all.byline: There is no file"));
    }

    void whyALibraryCannotBeUsedIsSaidWithoutSqlitesWords()
    {
        const auto text = [](LibraryFault fault) {
            return errorText({ErrorKind::LibraryUnusable, u"attempt to write a readonly database"_s, int(fault)});
        };
        QVERIFY(text(LibraryFault::ReadOnly).startsWith(u"The library is read-only"));
        QVERIFY(text(LibraryFault::DiskTrouble).startsWith(u"The disk reported an error"));
        QVERIFY(text(LibraryFault::Foreign).contains(u"another program"));
        for (const LibraryFault fault : {LibraryFault::ReadOnly, LibraryFault::DiskTrouble, LibraryFault::IsAFile,
                                         LibraryFault::NotMade, LibraryFault::Foreign})
            QVERIFY(!text(fault).contains(u"readonly"));
        QVERIFY(errorText({ErrorKind::LibraryUnusable, u"no such table"_s, 1}).contains(u"(no such table)"));
    }

    void whatANewerProgramDidHasANameAndCannotBeTakenBack()
    {
        const UndoStep step {.id = {}, .kind = UndoKind(999), .count = 3, .subject = u"?"_s, .at = {}};
        QCOMPARE(undoText(step), u"Something done by a newer version of Byline"_s);
        const QString refused = errorText({ErrorKind::Unsupported, u"undo"_s, kNewerStep});
        QVERIFY2(refused.startsWith(u"This was done by a newer version of Byline")
                     && refused.contains(u"Nothing was changed."),
                 qPrintable(refused));
    }

    void whatWasTakenBackEndsBeforeWhatDidNotComeBack()
    {
        UndoStep step {.id = {}, .kind = UndoKind::RemoveOutlet, .count = 1, .subject = u"Harbour"_s, .at = {}};
        step.done = false;
        step.signedOut = true;
        QCOMPARE(nowText(step),
                 u"Undone: Unsubscribed from Harbour. Its password was removed from the keychain. Enter it "
                 "again on the outlet’s page."_s);
    }

    void theSubjectComesFirst()
    {
        const QString text = errorText({ErrorKind::Http, {}, 404}, u"동네방송"_s);
        QVERIFY(text.startsWith(u"동네방송: "));
        QVERIFY(text.contains(u"404"));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "test_error_text.moc"
