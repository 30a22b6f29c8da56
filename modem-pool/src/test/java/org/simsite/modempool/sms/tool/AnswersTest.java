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
            {"dir":"join","pdus":["0001000B914316565811F9000004E8373B0C"]} | {"text":"hola","complete":true}
            """)
    void anAnswerCarriesTheIdOfItsQuestion(String line, String answer) {
        assertThat(Answers.answer(line)).hasToString(answer);
    }
}
