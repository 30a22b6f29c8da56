package org.simsite.modempool.sms.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no JSON                                                    | no JSON object
            []                                                         | no JSON object
            {}                                                         | not of the shape of a question
            {"dir":"draw"}                                             | unknown dir: draw
            {"dir":"decode"}                                           | not of the shape of a question
            {"dir":"decode","pdu":7}                                   | not of the shape of a question
            {"dir":"decode","pdu":"0G"}                                | hexadecimal at octet 0: no digit: U+0047
            {"dir":"codec","kind":"rune"}                              | unknown kind: rune
            {"dir":"codec","kind":"gsm7","text":"ж"}                   | not in this alphabet
            {"dir":"encode","input":{"to":"bob","text":"x"}}           | no phone number of at most 20 digits: bob
            {"dir":"encode","input":{"to":"1","data":"0"}}             | string length not even
            ''                                                         | empty line
            '   '                                                      | empty line
            {"dir":"count","text":"x"                                  | no JSON object
            {"dir":"count","text":"x"} {}                              | no JSON object
            {"dir":null}                                               | not of the shape of a question
            {"dir":7}                                                  | not of the shape of a question
            {"dir":"encode"}                                           | not of the shape of a question: no object input
            {"dir":"encode","input":[]}                                | not of the shape of a question: no object input
            {"dir":"encode","input":{}}                                | not of the shape of a question
            {"dir":"encode","input":{"to":"1","text":"x","vp_absolute":"soon"}} | Text 'soon' could not be parsed
            {"dir":"encode","input":{"to":"1","text":"x","pid":256}}   | no TP-PID: 256
            {"dir":"encode","input":{"to":"1","text":"x","mr":"7"}}    | not of the shape of a question: mr is no number
            {"dir":"encode","input":{"to":"1","text":"x","mr":4294967303}} | mr is no whole number of 32 bits
            {"dir":"encode","input":{"to":"1","text":"x","mr":7.5}}    | mr is no whole number of 32 bits
            {"dir":"encode","input":{"to":"1","text":"x","mr":1e999999999}} | mr is no whole number of 32 bits
            {"dir":"encode","input":{"to":"1","text":"x","status_report":1}} | not of the shape of a question: status_report is neither
            {"dir":"encode","input":{"to":"1","text":"x","concat_bits":7}} | concat_bits is neither 8 nor 16
            {"dir":"encode","input":{"to":"1","text":"x","ports":{"dst":1}}} | not of the shape of a question: src is no number
            {"dir":"encode","input":{"to":"1","text":"x","ports":[]}}  | not of the shape of a question: no object ports
            {"dir":"encode","input":{"to":"1","text":"x","vp_minutes":635041}} | a validity of more than 63 weeks
            {"dir":"encode","input":{"to":"1","text":"\\ud83d"}}       | text has half a surrogate pair
            {"dir":"decode","pdu":"00","has_smsc":"no"}                | not of the shape of a question: has_smsc is neither
            {"dir":"codec","kind":"ucs2","text":"\\ude01"}             | text has half a surrogate pair
            {"dir":"codec","kind":"gsm7"}                              | not of the shape of a question: neither form is given
            {"dir":"codec","kind":"gsm7","text":"x","fill_bits":7}     | fill bits are 0 to 6: 7
            {"dir":"codec","kind":"gsm7","text":"x","fill_bits":-9}    | fill bits are 0 to 6: -9
            {"dir":"count"}                                            | not of the shape of a question
            {"dir":"count","text":[1,1]}                               | not of the shape of a question
            {"dir":"count","text":["x"]}                               | a piece without its number
            {"dir":"count","text":["x",2000000000]}                    | text of more than 100000 characters
            {"dir":"count","text":["x",-1]}                            | count is negative
            {"dir":"codec","kind":"gsm7","hex":"31","septets":2}       | 2 septets are not in 1 octets
            {"dir":"codec","kind":"gsm7","hex":"31","septets":-1}      | -1 septets are not in 1 octets
            {"dir":"join"}                                             | not of the shape of a question
            {"dir":"join","pdus":[1]}                                  | not of the shape of a question
            {"dir":"join","pdus":[]}                                   | no PDUs to join
            {"dir":"join","pdus":["0006D60B911326880736F4111011719551401110117195714000"]} | a report has no text to join
            {"dir":"join","pdus":["0001000191F10000026831","0001000191F10000026831"]} | not of one message
            {"dir":"join-ud"}                                          | not of the shape of a question
            {"dir":"join-ud","coding":"gsm7","parts":[]}               | only UCS-2 is joined octet by octet
            """)
    void whatCannotBeAnsweredIsAnErrorWithASentence(String line, String sentence) {
        assertThat(Answers.answer(line).getString("error")).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"a","dir":"count","text":"hello"}           | {"id":"a","parts":1,"coding":"gsm7","left":155}
            {"id":7,"dir":"count","text":["€",2,"x",1]}       | {"id":7,"parts":1,"coding":"gsm7","left":155}
            {"dir":"codec","kind":"address","text":"+4912"}   | {"hex":"04919421"}
            {"dir":"codec","kind":"vp-relative","minutes":7}  | {"octet":1}
            {"dir":"codec","kind":"ucs2","hex":"4F60"}        | {"text":"你"}
            {"dir":"codec","kind":"gsm7","hex":"61F1985C369F01"} | {"text":"abcdefg"}
            {"dir":"codec","kind":"timestamp","iso":null,"hex":"71801311124523"} | {"iso":"2017-08-31T11:21:54+08:00"}
            {"dir":"join","pdus":["0001000B914316565811F9000004E8373B0C"]} | {"text":"hola","complete":true}
            {"dir":"join","pdus":["0001000191F10004020AFF"]}               | {"data":"0AFF","complete":true}
            {"dir":"join","pdus":["0041000191F100040805000307020200FF","0041000191F10004070500030702010A"]} | {"data":"0A00FF","complete":true}
            """)
    void anAnswerCarriesTheIdOfItsQuestion(String line, String answer) {
        assertThat(Answers.answer(line)).hasToString(answer);
    }

    /** Whoever compares a field of an answer with what is expected compares it whole, so it has no parts besides. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0009000191F10000 42030000000000 00 | vp       | {"format":"enhanced","octets":"42030000000000"}
            0009000191F10000 03302154000000 00 | vp_seconds | 11565
            0011000191F10000 A9 00             | vp       | {"format":"relative","octet":169,"minutes":4320}
            0019000191F10000 71801311124523 00 | vp       | {"format":"absolute","time":"2017-08-31T11:21:54+08:00"}
            00040191F10000 00000000000000 00   | scts     | null
            0006010191F1 00000000000000 71801311124523 40 | scts | null
            0006010191F1 71801311124523 00000000000000 40 | discharge | null
            0041000191F10000 08 06080412340201 | concat   | {"ref":4660,"bits":16,"total":2,"seq":1}
            0041000191F10004 05 040402F0F1     | ports    | {"dst":240,"src":241,"bits":8}
            """)
    void aFieldHasThePartsThatItsVectorsHave(String pdu, String field, String value) {
        assertThat(Answers.answer("{\"dir\":\"decode\",\"pdu\":\"" + pdu.replace(" ", "") + "\"}")
                        .get(field))
                .hasToString(value);
    }
}
